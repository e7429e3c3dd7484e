using System.Globalization;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>What a set must come to, for scripts.</summary>
/// <param name="MinRight">The share of lines that must be right; <see langword="null"/> for any.</param>
/// <param name="MaxWrong">The share of lines that may get a wrong answer; <see langword="null"/> for any.</param>
/// <param name="MinEachLanguage">The share of lines that must be right in each language; <see langword="null"/> for any.</param>
internal sealed record Gates(double? MinRight, double? MaxWrong, double? MinEachLanguage)
{
    /// <summary>Whether there is anything to hold to.</summary>
    public bool Any => (MinRight ?? MaxWrong ?? MinEachLanguage) is not null;

    /// <summary>What a set did not come to, a sentence each; empty when it came to all.</summary>
    public IReadOnlyList<string> Missed(OfficeSummary summary) =>
    [
        .. MinRight > summary.Right ? [Sentence($"right: {summary.Right:0.0%}, at least {MinRight:0.0%} wanted (--min-right)")] : Array.Empty<string>(),
        .. MaxWrong < summary.WrongAnswers ? [Sentence($"wrong answers: {summary.WrongAnswers:0.0%}, at most {MaxWrong:0.0%} wanted (--max-wrong)")] : Array.Empty<string>(),
        .. summary.ByLanguage.Where(language => language.Value < MinEachLanguage)
            .Select(language => Sentence($"right in {language.Key}: {language.Value:0.0%}, at least {MinEachLanguage:0.0%} wanted (--min-each-language)")),
    ];

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
