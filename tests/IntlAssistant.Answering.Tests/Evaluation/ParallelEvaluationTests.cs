using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Evaluation;

public sealed class ParallelEvaluationTests
{
    [Theory]
    [InlineData("fees: 900 dollars", "fees: 900 dollars", null)]
    [InlineData("fees: 900 dollars", "fees: 900 dollars, in one sum", "says 1 900, 900 in English")]
    [InlineData("fees: 900 dollars", "visa: 900 dollars", "cites visa, fees in English")]
    [InlineData("fees: 900 dollars", "", "escalate, answer expected")]
    [InlineData("visa: 900 dollars", "visa: 900 dollars", "the English question is not answered as expected")]
    [InlineData("", "fees: 900 dollars", "the English question is not answered as expected")]
    public async Task A_language_agrees_when_page_and_numbers_are_those_of_a_right_English_answer(
        string english, string persian, string? fault)
    {
        var report = await ParallelEvaluation.RunAsync(new Told(english, persian), [Line], null, CancellationToken.None);
        Assert.Equal(fault, report.Lines[1].Fault);
        Assert.Equal(fault is null ? 1 : 0, report.Languages[1].Agree);
        Assert.Equal(persian.Length > 0 ? 1 : 0, report.Languages[1].Answered);
    }

    private static ParallelLine Line => new()
    {
        Id = "1",
        Sources = ["fees"],
        Questions = new Dictionary<string, string> { ["en"] = "english", ["fa"] = "persian" },
    };

    /// <summary>Answers each question with the page and text that the test gives, or hands it over.</summary>
    private sealed class Told(string english, string persian) : IAssistant
    {
        public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken) =>
            Task.FromResult(ReplyOf(question.Text == "english" ? english : persian));

        private static Reply ReplyOf(string said)
        {
            var evidence = new Evidence("", "", [], "");
            if (said.Length == 0)
            {
                return new Reply.Escalate(EscalationReason.NotInContent, null) { Text = said, Language = LanguageTag.English, Evidence = evidence };
            }

            var (page, text) = (said.Split(": ")[0], said.Split(": ")[1]);
            var citation = new Citation(
                1, new PassageId($"{page}#part"), "", new PageId(page), "", page, LanguageTag.English, null, []);
            return new Reply.Answer([new AnswerPart.Paragraph(text, 1, LanguageTag.English)], [citation], 1, [])
            {
                Text = text,
                Language = LanguageTag.English,
                Evidence = evidence,
            };
        }
    }
}
