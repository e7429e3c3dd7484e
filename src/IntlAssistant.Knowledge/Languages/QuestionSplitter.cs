using System.Buffers;
using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Cuts a message that asks several things into its questions.</summary>
/// <remarks>
/// A question begins where a question word stands, or where a sentence that ends in a question mark does, and something parts
/// it from the question before: a sentence's end, a comma, an "and". What is only said belongs to the question before it, and
/// what is said first to the first.
/// </remarks>
public static class QuestionSplitter
{
    private static readonly FrozenDictionary<string, QuestionPhrases> Phrases = QuestionPhraseTable.Languages
        .ToFrozenDictionary(language => language, QuestionPhrases.Of);

    private static readonly QuestionPhrases None = new([]);

    private static readonly SearchValues<char> PartingSigns = SearchValues.Create(",;:.?!\n،؛؟。，；？！、।۔");

    /// <summary>The questions of a message in order, which together are the whole of it; none when it asks one thing or nothing.</summary>
    /// <param name="text">The message.</param>
    /// <param name="language">Its language.</param>
    public static IReadOnlyList<TextSpan> Split(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Analyzers.For(language).Analyze(text);
        var starts = Starts(text, tokens, language);
        return starts.Count < 2 ? [] : [.. starts.Select((start, index) => Part(text, start, index + 1 < starts.Count ? starts[index + 1] : text.Length))];
    }

    private static TextSpan Part(string text, int start, int end)
    {
        var part = text.AsSpan(start, end - start);
        var leading = part.Length - part.TrimStart().Length;
        return new TextSpan(start + leading, part.Trim().Length);
    }

    // Where in the text each question begins; the first from the very beginning.
    private static List<int> Starts(string text, IReadOnlyList<Token> tokens, LanguageTag language)
    {
        var ends = SentenceSplitter.Split(text, language).Select(sentence => sentence.End).ToHashSet();
        var asking = AskingAt(tokens, Phrases.GetValueOrDefault(language.Value, None), ends);
        var coordinators = Coordinators.Of(language.Value);
        var starts = new List<int>();
        var part = 0;
        var opening = 0;
        var clause = 0;
        var before = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            var joins = coordinators.Contains(tokens[index].Surface);
            if (joins || IsParted(text, tokens, index) || IsJoinedByAnd(tokens[index], asking.ContainsKey(index)))
            {
                part = tokens[index].Span.Start;
                opening = joins ? index + 1 : index;
                (before, clause) = (clause, opening);
            }

            if (opening >= 0 && (Asks(asking, index, opening) || OpensAskingSentence(text, tokens, index, ends, asking)))
            {
                if (!FollowsQuestionWord(tokens, before, opening, asking, coordinators))
                {
                    starts.Add(starts.Count == 0 ? 0 : part);
                }

                opening = -1;
            }
        }

        return starts;
    }

    // No phrase goes on in the next sentence: "Es läuft bald ab. Wann …" does not ask "ab wann".
    private static Dictionary<int, QuestionType> AskingAt(IReadOnlyList<Token> tokens, QuestionPhrases phrases, HashSet<int> ends)
    {
        var asking = new Dictionary<int, QuestionType>();
        var first = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (index + 1 == tokens.Count || ends.Any(end => end >= tokens[index].Span.End && end <= tokens[index + 1].Span.Start))
            {
                foreach (var (at, type) in phrases.AskingAt([.. tokens.Skip(first).Take(index + 1 - first)]))
                {
                    asking[first + at] = type;
                }

                first = index + 1;
            }
        }

        return asking;
    }

    // "Can I" asks at the beginning only: "I have" and "it is" say something.
    private static bool Asks(Dictionary<int, QuestionType> asking, int index, int opening) =>
        asking.TryGetValue(index, out var type) && (type != QuestionType.Whether || index == opening);

    // "When and how do I pay?" is one question. Where the question word stands last, "the fee is how much and how do I pay?" are two.
    private static bool FollowsQuestionWord(
        IReadOnlyList<Token> tokens, int before, int opening, Dictionary<int, QuestionType> asking, FrozenSet<string> coordinators)
    {
        var isJoined = opening > 0 && coordinators.Contains(tokens[opening - 1].Surface);
        if (!isJoined && !IsJoinedByAnd(tokens[opening], asking.ContainsKey(opening)))
        {
            return false;
        }

        // A question word may be two: "ne zaman", "how much".
        var last = isJoined ? opening - 2 : opening - 1;
        return IsQuestionWord(asking, before) && (last == before || (last == before + 1 && tokens[last].IsFunctionWord));
    }

    private static bool IsQuestionWord(Dictionary<int, QuestionType> asking, int index) =>
        asking.TryGetValue(index, out var type) && type != QuestionType.Whether;

    private static bool IsParted(string text, IReadOnlyList<Token> tokens, int index) =>
        index > 0 && text.AsSpan(tokens[index - 1].Span.End, Math.Max(0, tokens[index].Span.Start - tokens[index - 1].Span.End))
            .ContainsAny(PartingSigns);

    // Arabic writes "and" onto the question word.
    private static bool IsJoinedByAnd(Token token, bool asks) => asks && token.Surface.Length > 2 && token.Surface[0] == 'و';

    // "Fees?" asks without a question word.
    private static bool OpensAskingSentence(
        string text, IReadOnlyList<Token> tokens, int index, HashSet<int> ends, Dictionary<int, QuestionType> asking)
    {
        var start = tokens[index].Span.Start;
        if (index > 0 && !ends.Any(end => end <= start && end > tokens[index - 1].Span.Start))
        {
            return false;
        }

        var end = ends.Where(end => end > start).DefaultIfEmpty(text.Length).Min();
        return text[end - 1] is '?' or '؟' or '？' && !asking.Keys.Any(word => tokens[word].Span.Start >= start && tokens[word].Span.Start < end);
    }
}
