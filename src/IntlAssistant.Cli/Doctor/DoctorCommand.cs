using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Cli.Doctor;

/// <summary><c>intl-assistant doctor</c>: is the content fit to answer from?</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var command = new Command("doctor", "Checks that the content is fit to answer from.") { knowledge };
        command.Run(async (parse, cancellationToken) =>
        {
            var content = KnowledgeOption.Load(parse, knowledge);
            var checks = new List<Check>
            {
                new("content", content.Problems.Count == 0, content.Problems.Count == 0 ? "no mistakes" : $"{content.Problems.Count} mistakes, listed above"),
                new("pages", content.Pages.Count > 0, $"{content.Pages.Count} pages, {content.Passages.Count} passages"),
                new("words", content.Thesaurus.Concepts.Count > 0, $"{content.Thesaurus.Concepts.Count} concepts, {content.Dialogue.Languages.Count} languages of replies"),
                Past(content),
                Review(content),
                await OwnQuestionsAsync(content, cancellationToken).ConfigureAwait(false),
            };
            foreach (var check in checks)
            {
                Console.WriteLine($"{(check.Good ? "good" : "look")}  {check.Name,-14} {check.Finding}");
            }

            return checks.TrueForAll(check => check.Good) ? ExitCodes.Good : ExitCodes.Faults;
        });
        return command;
    }

    private static Check Past(KnowledgeSnapshot content)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var past = content.Passages.Count(passage => passage.Kind == PassageKind.Content && passage.Validity.IsPast(today));
        return new Check("validity", true, $"{past} passages are past and are said to be");
    }

    private static Check Review(KnowledgeSnapshot content)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var due = content.Pages.Where(page => page.ReviewBy < today).Select(page => page.Id.Value).ToList();
        return new Check("review", due.Count == 0, due.Count == 0 ? "no page is due for review" : $"due for review: {string.Join(", ", due)}");
    }

    // A page's own ways of asking are what it must answer at the least.
    private static async Task<Check> OwnQuestionsAsync(KnowledgeSnapshot content, CancellationToken cancellationToken)
    {
        var assistant = new Assistant(new LoadedKnowledge(content), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        var asked = 0;
        var missed = new List<string>();
        foreach (var (page, question) in content.Pages.SelectMany(page => page.Questions.Select(question => (page, question))))
        {
            asked++;
            var reply = await assistant.ReplyAsync(new Question(question.Text), cancellationToken).ConfigureAwait(false);
            if (reply is not Reply.Answer answer || answer.Citations.All(citation => citation.Page != page.Id))
            {
                missed.Add($"{page.Id}: {question.Text}");
            }
        }

        var good = missed.Count <= asked / 20;
        return new Check("own questions", good, $"{asked - missed.Count} of {asked} questions that pages name are answered from them{(good ? "" : "; first missed: " + string.Join(" | ", missed.Take(5)))}");
    }

    private sealed record Check(string Name, bool Good, string Finding);
}
