using System.Buffers;
using System.Collections.Frozen;

using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Cuts a sentence where commas, brackets and joining words part what it says.</summary>
internal static class Segmenter
{
    // A segment of fewer things says nothing by itself: it belongs to what stands beside it.
    private const int ThingsOfClause = 2;

    private const Mark Saying = Mark.Not | Mark.SoftNot | Mark.Must | Mark.Need | Mark.May | Mark.Only | Mark.Optional;

    private static readonly SearchValues<char> PartingSigns = SearchValues.Create(",;:()|—–،؛，；：、।。\n");

    private static readonly SearchValues<char> Stops = SearchValues.Create(";؛；。");
    private static readonly SearchValues<char> StrongSigns = SearchValues.Create(";:—؛；：。");

    // Folded, of any language: a word that joins in one is rarely another in the next.
    private static readonly FrozenSet<string> Joining = Words(
        "and or but while whereas et ou mais tandis und oder aber sowie y e o pero mientras ve veya ama и или но а و یا ولی اما او أو لكن اور یا لیکن और या लेकिन तथा");

    // What is set against what stands before it: a denial goes no further.
    private static readonly FrozenSet<string> Opposing = Words("but mais aber sondern pero sino ama fakat но а اما ولی لكن ولكن لیکن लेकिन पर");

    // What is denied goes on over it: "smoke or vape".
    private static readonly FrozenSet<string> Choosing = Words("or nor ou oder o ni veya ya или ни یا أو او या");

    // What begins a condition or a cause, a clause of its own without any sign before it.
    private static readonly FrozenSet<string> Opening = Words(
        "if unless because provided whereas although though si sauf parce lorsque wenn falls weil sofern obwohl porque cuando aunque если потому хотя когда اگر چون زیرا إذا لأن بشرط اگر کیونکہ अगर यदि क्योंकि");

    // What means something that was spoken of before.
    private static readonly FrozenSet<string> Pointing = Words(
        "it they these those this he she both such il elle ils elles ce cette ces cela celui er sie es diese dieser dieses dies beide este esta esto estos estas ella él ellos ese bu bunlar onlar он она оно они это эти этот эта آن این آنها هذا هذه هو هي یہ وہ यह वह ये वे");

    // An enumeration's part says nothing without what it is a part of.
    private const int TokensOfPart = 4;
    private const int ThingsOfPart = 2;
    private const int ShortestWordBeforeStop = 3;

    /// <summary>The segment of each token.</summary>
    public static IReadOnlyList<int> Segments(string text, IReadOnlyList<Token> tokens)
    {
        var segments = new int[tokens.Count];
        var current = 0;
        for (var at = 1; at < tokens.Count; at++)
        {
            current += IsParted(text, tokens[at - 1].Span.End, tokens[at].Span.Start) || Joins(tokens[at - 1], tokens[at]) || Opening.Contains(tokens[at].Surface) ? 1 : 0;
            segments[at] = current;
        }

        return segments;
    }

    /// <summary>The clause of each token.</summary>
    public static IReadOnlyList<int> Clauses(
        string text, IReadOnlyList<int> segments, IReadOnlyList<StatementTerm> terms, IReadOnlyList<HardFact> facts, IReadOnlyList<Token> tokens, IReadOnlyList<FoundMark> marks)
    {
        if (segments.Count == 0)
        {
            return [];
        }

        var things = new int[segments[^1] + 1];
        var isPart = new bool[segments[^1] + 1];
        Array.Fill(isPart, true);
        foreach (var term in terms)
        {
            things[segments[term.First]]++;
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            var isFact = facts.Any(fact => fact.Span.Start == tokens[at].Span.Start);
            things[segments[at]] += isFact ? 1 : 0;
            isPart[segments[at]] &= !isFact;
        }

        var says = new bool[segments[^1] + 1];
        foreach (var segment in marks.Where(found => (found.Mark & Saying) != 0).Select(found => segments[found.First]))
        {
            (isPart[segment], says[segment]) = (false, true);
        }

        for (var segment = 0; segment < things.Length; segment++)
        {
            isPart[segment] &= things[segment] <= ThingsOfPart && segments.Count(other => other == segment) <= TokensOfPart;
        }

        // "Without the test, one is admitted": what stands behind is not denied.
        var parted = Parted(text, segments, tokens);
        if (parted.Length > 1 && marks.Any(found => found.First == 0 && found.Mark.HasFlag(Mark.Not)) && segments[^1] > 0)
        {
            parted[1] = true;
        }

        var clauseOf = Merge(things, isPart, says, parted);
        return [.. segments.Select(segment => clauseOf[segment])];
    }

    /// <summary>Whether a clause only goes on with what the one before denies or allows: "smoke or vape".</summary>
    public static bool GoesOn(Token first) => Choosing.Contains(first.Surface);

    /// <summary>Whether a semicolon or a full stop stands between two words.</summary>
    public static bool IsStopped(string text, int start, int end) =>
        start < end && (text.AsSpan(start, end - start).ContainsAny(Stops) || EndsSentence(text, start, end));

    /// <summary>Whether a word joins what stands behind it to what stands before: "and", "but".</summary>
    public static bool IsJoining(Token word) => Joining.Contains(word.Surface);

    /// <summary>Whether a sentence's first word means something that was spoken of before it.</summary>
    public static bool LeansBack(Token first) => Pointing.Contains(first.Surface);

    // Where a stop stronger than a comma stands before a segment, or a word that opens a clause, little is enough for a clause.
    private static bool[] Parted(string text, IReadOnlyList<int> segments, IReadOnlyList<Token> tokens)
    {
        var parted = new bool[segments[^1] + 1];
        for (var at = 1; at < tokens.Count; at++)
        {
            var (start, end) = (tokens[at - 1].Span.End, tokens[at].Span.Start);
            parted[segments[at]] |= segments[at] > segments[at - 1]
                && (Opposing.Contains(tokens[at].Surface) || Opening.Contains(tokens[at].Surface)
                    || (start < end && (text.AsSpan(start, end - start).ContainsAny(StrongSigns) || EndsSentence(text, start, end))));
        }

        return parted;
    }

    private static int[] Merge(int[] things, bool[] isPart, bool[] says, bool[] parted)
    {
        var clauseOf = new int[things.Length];
        var (clause, held, isEnumeration) = (0, 0, true);
        for (var segment = 0; segment < things.Length; segment++)
        {
            var needed = parted[segment] ? 1 : ThingsOfClause;
            if (held >= needed && things.Skip(segment).Sum() >= (says[segment] ? 1 : needed) && (parted[segment] || !(isEnumeration || isPart[segment])))
            {
                (clause, held, isEnumeration) = (clause + 1, 0, true);
            }

            held += things[segment];
            isEnumeration &= isPart[segment];
            clauseOf[segment] = clause;
        }

        return clauseOf;
    }

    private static bool IsParted(string text, int start, int end) => start < end
        && (EndsSentence(text, start, end) || (text.AsSpan(start, end - start).ContainsAny(PartingSigns) && !IsInNumber(text, start, end) && !LeadsToNumber(text, start, end)));

    // French "il n'y a pas" joins nothing.
    private static bool Joins(Token before, Token word) => Joining.Contains(word.Surface) && before.Surface is not "n";

    // "12:00", "1,500": a sign between two digits parts nothing.
    private static bool IsInNumber(string text, int start, int end) =>
        end - start == 1 && start > 0 && char.IsDigit(text[start - 1]) && char.IsDigit(text[end]);

    // "Armenia — 30": the number belongs to what stands before the dash.
    private static bool LeadsToNumber(string text, int start, int end) =>
        char.IsDigit(text[end]) && text.AsSpan(start, end - start).ContainsAny('—', '–') && !text.AsSpan(start, end - start).ContainsAny(';', ',', '(');

    // A full stop after a word, and no abbreviation's: an item of a list may hold two sentences.
    private static bool EndsSentence(string text, int start, int end)
    {
        if (start + 1 >= end || text[start] != '.' || !char.IsWhiteSpace(text[start + 1]) || start < ShortestWordBeforeStop)
        {
            return false;
        }

        var word = text.AsSpan(start - ShortestWordBeforeStop, ShortestWordBeforeStop);
        return char.IsLetter(word[0]) && char.IsLetter(word[1]) && char.IsLetter(word[2]) && !char.IsLower(text[end]);
    }

    private static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(
        words.Split(' ').SelectMany(word => Analyzers.For(LanguageTag.English).Analyze(word).Take(1).Select(token => token.Surface)), StringComparer.Ordinal);
}
