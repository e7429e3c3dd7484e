using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Finds the concepts in a message whose language is only guessed: in each language that it may be in, the longest words first.</summary>
internal static class SpokenConcepts
{
    /// <summary>The concepts in a message, without overlaps, in the order of the text.</summary>
    /// <remarks>What is a function word in the visitor's language is one, whatever it means in another: English "is" is not Turkish "iş".</remarks>
    /// <param name="analyses">The message in each candidate language, the likeliest first.</param>
    /// <param name="thesaurus">The concepts.</param>
    public static IReadOnlyList<SpokenConcept> In(
        IReadOnlyList<(LanguageTag Language, IReadOnlyList<Token> Tokens)> analyses, IThesaurus thesaurus)
    {
        var found = analyses
            .SelectMany((analysis, rank) => thesaurus.Mentions(analysis.Tokens, analysis.Language)
                .Select(mention => (Span: SpanOf(analysis.Tokens, mention), mention.Concept, mention.TokenCount, Rank: rank)))
            .Where(mention => mention.Rank == 0 || Says(mention.Span, analyses[0].Tokens))
            .OrderByDescending(mention => mention.Span.Length)
            .ThenBy(mention => mention.Rank)
            .ToList();
        var chosen = new List<(TextSpan Span, Concept Concept, int TokenCount, int Rank)>();
        foreach (var mention in found)
        {
            var rivals = chosen.Where(other => other.Span.Start < mention.Span.End && mention.Span.Start < other.Span.End).ToList();
            if (rivals.All(other => other.Span == mention.Span && other.Rank == mention.Rank))
            {
                chosen.Add(mention);
            }
        }

        return [.. chosen.GroupBy(mention => mention.Span).OrderBy(group => group.Key.Start)
            .Select(group => new SpokenConcept(
                group.Key, group.First().TokenCount, [.. group.Select(mention => mention.Concept).Distinct()]))];
    }

    /// <summary>The concepts in a text of which nothing else is known.</summary>
    public static IReadOnlyList<ConceptId> In(string text, ContentReading content) =>
        Ids(In(SpokenLanguage.Of(text, null, content).Analyse(text), content.Knowledge.Thesaurus));

    /// <summary>Each concept once.</summary>
    public static IReadOnlyList<ConceptId> Ids(IReadOnlyList<SpokenConcept> spoken) =>
        [.. spoken.SelectMany(mention => mention.Concepts).Select(concept => concept.Id).Distinct()];

    private static bool Says(TextSpan span, IReadOnlyList<Token> tokens) =>
        tokens.Any(token => !token.IsFunctionWord && token.Span.Start < span.End && span.Start < token.Span.End);

    private static TextSpan SpanOf(IReadOnlyList<Token> tokens, ConceptMention mention)
    {
        var start = tokens[mention.FirstToken].Span.Start;
        return new TextSpan(start, tokens[mention.FirstToken + mention.TokenCount - 1].Span.End - start);
    }
}
