using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Tests;

/// <summary>The content that the software comes with.</summary>
internal static class ShippedOffice
{
    public static string Folder { get; } = FindFolder();

    public static KnowledgeSnapshot Current { get; } = KnowledgeLoader.Load(Folder);

    /// <summary>Answers a message by it, with the settings that come with the software.</summary>
    public static Task<Reply> AskAsync(string text) => Assistant.ReplyAsync(new Question(text), CancellationToken.None);

    private static Assistant Assistant { get; } = new(
        new SnapshotKnowledge(Current), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);

    private static string FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "IntlAssistant.sln")))
            {
                return Path.Combine(at.FullName, "knowledge");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the project.");
    }
}
