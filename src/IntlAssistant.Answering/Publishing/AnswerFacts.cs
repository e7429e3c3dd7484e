using System.Collections.Frozen;
using System.Globalization;

using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Publishing;

/// <summary>Finds the facts that an answer states: numbers, months and days, names.</summary>
internal static class AnswerFacts
{
    // Where months and days have names: in Chinese they are numbers.
    private static readonly string[] Languages = ["en", "fa", "ar", "fr", "tr", "es", "de", "ru", "ur", "hi"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Calendar = ReadCalendar();

    /// <summary>The facts of the quoted parts; the assistant's own words are left out.</summary>
    public static IReadOnlySet<AnswerFact> Of(Reply reply, IThesaurus thesaurus)
    {
        if (reply is not Reply.Answer answer)
        {
            return FrozenSet<AnswerFact>.Empty;
        }

        var facts = Counted(FactKind.Number, QuotedNumbers.Each(answer.Parts)).ToHashSet();
        var quoted = answer.Parts.SelectMany(Quoted)
            .Select(quote => (Tokens: Analyzers.For(quote.Language).Analyze(quote.Text), quote.Language)).ToList();
        facts.UnionWith(Counted(FactKind.Date, quoted.SelectMany(quote => DaysIn(quote.Tokens, quote.Language))));
        facts.UnionWith(quoted
            .SelectMany(quote => thesaurus.Mentions(quote.Tokens, quote.Language))
            .Where(mention => mention.Concept.Kind is ConceptKind.Name or ConceptKind.Place)
            .Select(mention => new AnswerFact(FactKind.Name, mention.Concept.Id.Value)));
        return facts;
    }

    private static IEnumerable<AnswerFact> Counted(FactKind kind, IEnumerable<string> values) => values
        .GroupBy(value => value, StringComparer.Ordinal)
        .SelectMany(same => same.Select((value, index) => new AnswerFact(kind, value, index + 1)));

    private static IEnumerable<string> DaysIn(IReadOnlyList<Token> tokens, LanguageTag language) =>
        Calendar.GetValueOrDefault(language.Value) is { } names
            ? tokens.Select(token => names.GetValueOrDefault(token.Surface)).OfType<string>()
            : [];

    private static IEnumerable<(string Text, LanguageTag Language)> Quoted(AnswerPart part) => part switch
    {
        AnswerPart.Paragraph paragraph => [(paragraph.Text, paragraph.Language)],
        AnswerPart.List list => list.Items.Select(item => (item, list.Language)),
        _ => [],
    };

    // Months and days of the week as they are folded in texts; a form that is two months' in one language is left out.
    private static FrozenDictionary<string, FrozenDictionary<string, string>> ReadCalendar() =>
        Languages.ToFrozenDictionary(language => language, FormsOf, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> FormsOf(string language)
    {
        var format = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        var names = new[] { format.MonthNames, format.MonthGenitiveNames }
            .SelectMany(months => months.Select((name, index) => (name, Value: CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.ElementAtOrDefault(index) ?? "")))
            .Concat(format.DayNames.Select((name, index) => (name, Value: CultureInfo.InvariantCulture.DateTimeFormat.DayNames[index])))
            .Where(pair => pair.name.Length > 0);
        var analyzer = Analyzers.For(LanguageTag.Parse(language));
        return names
            .SelectMany(pair => analyzer.Analyze(pair.name).Take(1).Select(token => (token.Surface, pair.Value)))
            .Distinct()
            .GroupBy(pair => pair.Surface, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
    }
}
