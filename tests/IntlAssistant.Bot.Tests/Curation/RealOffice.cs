using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Curation;

/// <summary>The bot over real pages that staff can add to: two of those that the software comes with.</summary>
internal static class RealOffice
{
    private static readonly string[] Pages = ["visa.md", "student-life.md"];

    public static Task<TestBot> StartAsync(TestFolder folder)
    {
        var content = Path.Combine(folder.Path, "knowledge");
        Directory.CreateDirectory(Path.Combine(content, "pages"));
        foreach (var page in Pages)
        {
            File.Copy(Path.Combine(ShippedFolder(), "pages", page), Path.Combine(content, "pages", page), overwrite: true);
        }

        return TestBot.StartAsync(folder, more: services =>
        {
            services.AddSingleton<IKnowledge>(provider => KnowledgeFolder.Open(content, source: provider.GetRequiredService<IPageSource>()));
            services.AddSingleton<IAssistant>(provider => new Assistant(
                provider.GetRequiredService<IKnowledge>(), AnswerModel.Default, new AnsweringOptions(), provider.GetRequiredService<TimeProvider>()));
        });
    }

    private static string ShippedFolder()
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
