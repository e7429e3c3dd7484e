using System.Collections.Frozen;
using System.Globalization;

using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Publishing;

/// <summary>The facts that an answer states: numbers, months and days, names.</summary>
internal static class AnswerFacts
{
    // Where months and days have names: in Chinese they are numbers.
    private static readonly string[] Languages = ["en", "fa", "ar", "fr", "tr", "es", "de", "ru", "ur", "hi"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Calendar = ReadCalendar();

    /// <summary>Each fact of the quoted parts once; the assistant's own words are left out.</summary>
    public static IReadOnlySet<(FactKind Kind, string Value)> Of(Reply reply, IThesaurus thesaurus)
    {
        if (reply is not Reply.Answer answer)
        {
            return FrozenSet<(FactKind, string)>.Empty;
        }

        var facts = QuotedNumbers.Of(answer.Parts).Select(number => (FactKind.Number, number)).ToHashSet();
        foreach (var (text, language) in answer.Parts.SelectMany(Quoted))
        {
            var tokens = Analyzers.For(language).Analyze(text);
            var months = Calendar.GetValueOrDefault(language.Value);
            facts.UnionWith(tokens
                .Select(token => months?.GetValueOrDefault(token.Surface)).OfType<string>()
                .Select(value => (FactKind.Date, value)));
            facts.UnionWith(thesaurus.Mentions(tokens, language)
                .Where(mention => mention.Concept.Kind is ConceptKind.Name or ConceptKind.Place)
                .Select(mention => (FactKind.Name, mention.Concept.Id.Value)));
        }

        return facts;
    }

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
