using IntlAssistant.Answering;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Server.Tests.Teams;

/// <summary>An assistant that knows of visas and of nothing else.</summary>
internal sealed class OneAnswer : IAssistant
{
    private static readonly Evidence Nothing = new("0123456789abcdef", "visa", [], "A test decided.");

    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken) => Task.FromResult<Reply>(
        question.Text.Contains("visa", StringComparison.OrdinalIgnoreCase)
            ? new Reply.Answer(
                [new AnswerPart.Paragraph("Apply for a student visa at the embassy.", 1, LanguageTag.English)],
                [new Citation(1, new PassageId("visa#"), "r", new PageId("visa"), "r", "Visa", LanguageTag.English, new Uri("https://office.example/visa"), [])],
                0.9,
                ["How long does it take?"])
            {
                Text = "Apply for a student visa at the embassy.",
                Language = LanguageTag.English,
                Evidence = Nothing,
            }
            : new Reply.Escalate(EscalationReason.NotInContent, null)
            {
                Text = "The pages do not say. I can pass it on. Shall I?",
                Language = LanguageTag.English,
                Evidence = Nothing,
            });
}
