using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Completes a message that leans on what was said before: "and for Finland?".</summary>
internal static class FollowUp
{
    /// <summary>How many earlier messages are remembered.</summary>
    public const int Reach = 3;

    // A message that asks for more things than this stands by itself.
    private const int LeaningLength = 4;

    // What an earlier message's words count beside this one's; a turn further back, this again. A place that is come back to counts as if it were named.
    private const float Fading = 0.6f;

    /// <summary>The ways to read a message: by itself, with the subject of the earlier messages, or both when it could be either, and then by itself first.</summary>
    /// <param name="question">The message.</param>
    /// <param name="earlier">The earlier messages, oldest first; not read for a message that cannot lean on them, nor before the way that does without.</param>
    public static IEnumerable<UnderstoodQuestion> Readings(UnderstoodQuestion question, Lazy<IReadOnlyList<UnderstoodQuestion>> earlier)
    {
        var saysAll = NamesItsSubject(question.Sought) && !question.ComesBack;
        if (saysAll)
        {
            yield return question;
        }

        var isShort = question.Sought.Count <= LeaningLength;
        List<SoughtTerm> inherited = isShort || question.ComesBack ? Inherited(question, earlier.Value) : [];
        if (!isShort)
        {
            inherited.RemoveAll(term => !IsPlace(term));
        }

        var leans = inherited.Count > 0;
        if (!saysAll && (!leans || ((NamesItsSubject(question.Sought) || question.Sought.Count == 0) && !inherited.Exists(term => term.Share == 1f))))
        {
            yield return question;
        }

        if (leans)
        {
            yield return question with { Sought = [.. question.Sought, .. inherited], LeansOnHistory = true };
        }
    }

    /// <summary>Whether a message says what it is about, or leaves that to what was said before.</summary>
    public static bool NamesItsSubject(IEnumerable<SoughtTerm> own) => own.Any(IsSubject);

    /// <summary>Whether a word says what a message is about, and not only what is asked of it.</summary>
    public static bool IsSubject(SoughtTerm term) => term.Concept?.Kind is ConceptKind.Topic or ConceptKind.Name;

    private static bool IsPlace(SoughtTerm term) => term.Concept?.Kind == ConceptKind.Place;

    private static List<SoughtTerm> Inherited(UnderstoodQuestion question, IReadOnlyList<UnderstoodQuestion> earlier)
    {
        var inherited = new List<SoughtTerm>();
        var share = Fading;
        foreach (var turn in earlier.Reverse())
        {
            inherited.AddRange(turn.Sought
                .Where(term => !IsReplaced(term, question) && !inherited.Any(known => known.Label == term.Label))
                .Select(term => term with { Share = question.ComesBack && IsPlace(term) ? 1f : share }));
            share *= Fading;
        }

        return inherited;
    }

    // "And for Finland?" puts Finland in Spain's place; a new price or date question takes the place of the old.
    private static bool IsReplaced(SoughtTerm term, UnderstoodQuestion question) => question.Sought.Any(own =>
        own.Label == term.Label
        || (own.Concept?.Kind == term.Concept?.Kind && own.Concept?.Kind is ConceptKind.Place or ConceptKind.Attribute));
}
