using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Receipts;

/// <summary>What was asked, with all that was known about the asking.</summary>
/// <param name="Text">The message.</param>
/// <param name="History">The earlier turns that were given along, oldest first.</param>
/// <param name="Locale">The language that the visitor's client named.</param>
/// <param name="Audience">Whom the visitor was taken for.</param>
/// <param name="Channel">Where it was asked; <see langword="null"/> when it is not known.</param>
public sealed record ReceiptQuestion(
    string Text, IReadOnlyList<ReceiptTurn> History, string? Locale, Audience Audience, string? Channel = null)
{
    /// <summary>A question as it was put.</summary>
    internal static ReceiptQuestion Of(Question question) => new(
        question.Text,
        [.. question.History.Select(turn => new ReceiptTurn(turn.Text, [.. turn.Cited.Select(id => id.Value)], turn.Rejected))],
        question.Locale?.Value,
        question.Audience);

    /// <summary>The question, to be put again.</summary>
    internal Question ToQuestion() => new(Text)
    {
        History = [.. History.Select(turn => new EarlierTurn(turn.Text, [.. turn.Cited.Select(id => new PassageId(id))], turn.Rejected))],
        Locale = LanguageTag.TryParse(Locale, out var language) ? language : null,
        Audience = Audience,
    };
}

/// <summary>An earlier turn.</summary>
/// <param name="Text">What the visitor wrote.</param>
/// <param name="Cited">The passages that the answer stood on.</param>
/// <param name="Rejected">Whether the visitor said that the answer did not help.</param>
public sealed record ReceiptTurn(string Text, IReadOnlyList<string> Cited, bool Rejected);
