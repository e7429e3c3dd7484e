using System.Buffers;
using System.Collections.Frozen;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Finds where visitors say where they, or those whom they ask for, are from or are; the words for it stand in <c>own-places.txt</c>.</summary>
/// <remarks>A place that is only the visitor's is not asked about: that no page speaks of it is no sign that no page answers.</remarks>
internal static class OwnPlaces
{
    private const string FileName = "own-places.txt";

    // "I am an associate professor of the medical faculty in the city of Cairo".
    private const int LongestWay = 7;
    private const int LongestPlace = 4;

    // "Iraqi medical students".
    private const int LongestOrigin = 2;

    private static readonly SearchValues<char> EndsClause = SearchValues.Create(",.;:!?،؛؟。，！？\n");

    private static readonly FrozenDictionary<string, Phrases> Tables = Lines()
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToFrozenDictionary(line => line[0], line => Phrases.Read(line[0], line[1]));

    /// <summary>Where in a message such places stand, if anything there is a place.</summary>
    /// <param name="text">The message.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="language">The language that it is in.</param>
    public static IReadOnlyList<TextSpan> In(string text, IReadOnlyList<Token> tokens, LanguageTag language)
    {
        if (!Tables.TryGetValue(language.Value, out var phrases))
        {
            return [];
        }

        var found = new List<TextSpan>();
        for (var start = 0; start < tokens.Count; start++)
        {
            if (phrases.Beginnings.Length(tokens, start) is > 0 and var length)
            {
                found.AddRange(After(phrases, tokens, start + length, EndOfClause(text, tokens, start)));
            }

            found.AddRange(Origins(phrases, tokens, start));
        }

        return found;
    }

    /// <summary>Whether a message comes back to a place that was named: "… have you partners there?" Then it is asked about.</summary>
    /// <param name="text">The message.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="language">The language that it is in.</param>
    public static bool AreAskedAbout(string text, IReadOnlyList<Token> tokens, LanguageTag language) =>
        Tables.TryGetValue(language.Value, out var phrases) && Enumerable.Range(0, tokens.Count).Any(at => phrases.Backs.Length(tokens, at) > 0
            || (phrases.BacksAtEnd.Length(tokens, at) is > 0 and var length && EndOfClause(text, tokens, at + length - 1) == at + length));

    private static IEnumerable<TextSpan> After(Phrases phrases, IReadOnlyList<Token> tokens, int from, int end)
    {
        for (var at = from; at < Math.Min(end, from + LongestWay) && phrases.Others.Length(tokens, at) == 0 && phrases.Beginnings.Length(tokens, at) == 0; at++)
        {
            var before = phrases.Befores.Length(tokens, at);
            if (before > 0 && at + before < end)
            {
                yield return Span(tokens, at + before, Math.Min(end, at + before + LongestPlace));
            }
            else if (phrases.HasNothingAround)
            {
                yield return Span(tokens, at, Math.Min(end, at + LongestPlace));
                yield break;
            }
            else if (at > from && phrases.Afters.Length(tokens, at) > 0)
            {
                yield return Span(tokens, Math.Max(from, at - LongestPlace), at);
            }
        }
    }

    // Next to the people, on the side where the language says where they are from, and without a "to" or an "in" between.
    private static IEnumerable<TextSpan> Origins(Phrases phrases, IReadOnlyList<Token> tokens, int people)
    {
        var from = people;
        while (phrases.PeopleBehind.Length(tokens, people) > 0 && from > Math.Max(0, people - LongestOrigin) && !tokens[from - 1].IsFunctionWord)
        {
            from--;
        }

        if (from < people)
        {
            yield return Span(tokens, from, people);
        }

        var start = people + phrases.PeopleBefore.Length(tokens, people);
        var end = start;
        while (start > people && end < Math.Min(tokens.Count, start + LongestOrigin) && !tokens[end].IsFunctionWord)
        {
            end++;
        }

        if (end > start)
        {
            yield return Span(tokens, start, end);
        }
    }

    private static TextSpan Span(IReadOnlyList<Token> tokens, int from, int end) =>
        new(tokens[from].Span.Start, tokens[end - 1].Span.End - tokens[from].Span.Start);

    private static int EndOfClause(string text, IReadOnlyList<Token> tokens, int start)
    {
        var end = start + 1;
        while (end < tokens.Count && !text.AsSpan(tokens[end - 1].Span.End, Math.Max(0, tokens[end].Span.Start - tokens[end - 1].Span.End)).ContainsAny(EndsClause))
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(OwnPlaces).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The software was built without {FileName}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#');
    }

    private sealed record Phrases(PhraseSet Beginnings, PhraseSet Befores, PhraseSet Afters, PhraseSet Others, PhraseSet Backs, PhraseSet BacksAtEnd, PhraseSet PeopleBehind, PhraseSet PeopleBefore)
    {
        public bool HasNothingAround => Befores.IsEmpty && Afters.IsEmpty;

        public static Phrases Read(string language, string line)
        {
            var analyzer = Analyzers.For(LanguageTag.Parse(language));
            List<string[]> columns = [.. line.Split('|').Select(column => column.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
            var backs = columns[4].ToLookup(phrase => phrase.EndsWith('.'));
            var people = columns[5].ToLookup(phrase => phrase.StartsWith('*'), phrase => phrase.Trim('*'));
            return new Phrases(
                Words(columns[0]), Words(columns[1]), Words(columns[2]), Words(columns[3]), Words(backs[false]), Words(backs[true]), Words(people[true]), Words(people[false]));

            PhraseSet Words(IEnumerable<string> phrases) => new(phrases.Select(phrase => analyzer.Analyze(phrase).Select(token => token.Surface).ToArray()));
        }
    }

    // Phrases by their first word.
    private sealed class PhraseSet(IEnumerable<string[]> phrases)
    {
        private readonly FrozenDictionary<string, string[][]> byFirst = phrases.Where(words => words.Length > 0)
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

        public bool IsEmpty => byFirst.Count == 0;

        // How many words of the longest phrase stand there; 0 where none does.
        public int Length(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && byFirst.TryGetValue(tokens[at].Surface, out var known)
            ? known.FirstOrDefault(words => at + words.Length <= tokens.Count && words.Index().All(word => tokens[at + word.Index].Surface == word.Item))?.Length ?? 0
            : 0;
    }
}
