using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Dialogue;

/// <summary>What a message says beside, or instead of, a question.</summary>
internal sealed class DialogueReading
{
    private readonly IReadOnlyList<(string Intent, TextSpan Span)> found;

    private DialogueReading(
        IReadOnlyList<(string Intent, TextSpan Span)> found, string? courtesy, bool rejects, IReadOnlyList<TextSpan> asides)
    {
        this.found = found;
        Courtesy = courtesy;
        Rejects = rejects;
        Asides = asides;
    }

    /// <summary>The courtesy that the whole message is; <see langword="null"/> when it says something else.</summary>
    public string? Courtesy { get; }

    /// <summary>Whether the message says that the last answer was not it, and nothing else.</summary>
    public bool Rejects { get; }

    /// <summary>Where courtesies stand inside a message that also asks something: no part of the question.</summary>
    public IReadOnlyList<TextSpan> Asides { get; }

    /// <summary>Whether a phrase of the intent stands anywhere in the message.</summary>
    public bool Shows(string intent) => found.Any(match => match.Intent == intent);

    /// <summary>Reads a message in each language that it may be in.</summary>
    /// <param name="analyses">The message as the analyzer of each candidate language gives it, the likeliest first.</param>
    /// <param name="matcher">The phrases.</param>
    /// <param name="opens">Whether it is the first message: then a word that greets and takes leave greets.</param>
    public static DialogueReading Of(
        IReadOnlyList<(LanguageTag Language, IReadOnlyList<Token> Tokens)> analyses, DialogueMatcher matcher, bool opens)
    {
        var found = new List<(string Intent, TextSpan Span)>();
        string? courtesy = null;
        var rejects = false;
        foreach (var (language, tokens) in analyses)
        {
            var matches = matcher.Find(tokens, language).ToList();
            found.AddRange(matches.Select(match => (match.Intent, SpanOf(tokens, match))));
            courtesy = Stronger(courtesy, WholeCourtesy(tokens, matches, opens), opens);
            rejects |= IsWholeRejection(tokens, matches);
        }

        var asides = found.Where(match => Intents.Courtesies.Contains(match.Intent)).Select(match => match.Span).ToList();
        return new DialogueReading(found, courtesy, rejects, asides);
    }

    private static string? WholeCourtesy(IReadOnlyList<Token> tokens, IReadOnlyList<DialogueMatch> matches, bool opens)
    {
        var covered = new bool[tokens.Count];
        string? last = null;
        foreach (var match in matches.Where(match => match.Intent == Intents.Filler || Intents.Courtesies.Contains(match.Intent)))
        {
            covered.AsSpan(match.First, match.Count).Fill(true);
            last = match.Intent == Intents.Filler ? last : Stronger(last, match.Intent, opens);
        }

        return tokens.Count > 0 && last is not null && AllCovered(tokens, covered) ? last : null;
    }

    private static bool IsWholeRejection(IReadOnlyList<Token> tokens, IReadOnlyList<DialogueMatch> matches)
    {
        var covered = new bool[tokens.Count];
        var said = matches.Where(match => match.Intent is Intents.Reject or Intents.Filler || Intents.Courtesies.Contains(match.Intent)).ToList();
        said.ForEach(match => covered.AsSpan(match.First, match.Count).Fill(true));
        return said.Any(match => match.Intent == Intents.Reject) && AllCovered(tokens, covered);
    }

    // A good-bye says more than thanks, thanks more than an OK: "ok thanks bye" is a good-bye.
    private static readonly string[] ByStrength =
        ["goodbye", "are-you-a-robot", "what-can-you-do", "how-are-you", "thanks", "compliment", "greeting", "acknowledge"];

    private static string? Stronger(string? one, string? other, bool opens) =>
        one is null || (other is not null && Strength(other, opens) < Strength(one, opens)) ? other : one;

    private static int Strength(string courtesy, bool opens) =>
        opens && courtesy == "greeting" ? -1 : Array.IndexOf(ByStrength, courtesy);

    private static bool AllCovered(IReadOnlyList<Token> tokens, bool[] covered)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!covered[index] && !tokens[index].IsFunctionWord)
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan SpanOf(IReadOnlyList<Token> tokens, DialogueMatch match)
    {
        var start = tokens[match.First].Span.Start;
        return new TextSpan(start, tokens[match.First + match.Count - 1].Span.End - start);
    }
}
