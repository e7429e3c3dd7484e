using System.Runtime.CompilerServices;
using IntlAssistant.Knowledge.Dialogue;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Dialogue;

/// <summary>Finds in a message what the dialogue file knows: greetings, thanks, the wish for a person, subjects that are not the office's.</summary>
internal sealed class DialogueMatcher
{
    /// <summary>How many foreign words may stand inside a phrase: "talk to a (very nice) person".</summary>
    private const int StretchLimit = 2;

    private static readonly ConditionalWeakTable<DialogueBook, DialogueMatcher> Made = [];

    private readonly Dictionary<LanguageTag, Dictionary<string, List<DialoguePhrase>>> phrases = [];

    private DialogueMatcher(DialogueBook book)
    {
        foreach (var (intent, languages) in book.Intents)
        {
            foreach (var (language, texts) in languages)
            {
                Add(intent, language, texts);
            }
        }
    }

    /// <summary>The matcher of a book: every phrase is analysed once, also when several contents have the book.</summary>
    public static DialogueMatcher Of(DialogueBook book) => Made.GetValue(book, known => new DialogueMatcher(known));

    /// <summary>The languages that phrases are written in.</summary>
    public IEnumerable<LanguageTag> Languages => phrases.Keys;

    /// <summary>The phrases of one language in a message, the longest at each place, left to right; they may overlap.</summary>
    public IEnumerable<DialogueMatch> Find(IReadOnlyList<Token> tokens, LanguageTag language)
    {
        if (!phrases.TryGetValue(language, out var byFirst))
        {
            yield break;
        }

        for (var first = 0; first < tokens.Count; first++)
        {
            foreach (var phrase in byFirst.GetValueOrDefault(tokens[first].Term) ?? [])
            {
                if (Length(phrase, tokens, first) is { } count)
                {
                    yield return new DialogueMatch(phrase.Intent, first, count);
                }
            }
        }
    }

    private void Add(string intent, LanguageTag language, IReadOnlyList<string> texts)
    {
        var byFirst = phrases.TryGetValue(language, out var known) ? known : phrases[language] = [];
        foreach (var text in texts.SelectMany(DialoguePatterns.Phrases))
        {
            var tokens = Analyzers.For(language).Analyze(text);
            if (tokens.Count > 0)
            {
                var telling = tokens.Count(token => !token.IsFunctionWord);
                var phrase = new DialoguePhrase(intent, [.. tokens.Select(token => token.Term)], telling > 1);
                (byFirst.TryGetValue(phrase.Terms[0], out var list) ? list : byFirst[phrase.Terms[0]] = []).Add(phrase);
            }
        }
    }

    private static int? Length(DialoguePhrase phrase, IReadOnlyList<Token> tokens, int first)
    {
        var stretch = phrase.MayStretch ? StretchLimit : 0;
        var position = first;
        foreach (var term in phrase.Terms)
        {
            while (position < tokens.Count && tokens[position].Term != term)
            {
                if (stretch-- == 0)
                {
                    return null;
                }

                position++;
            }

            if (position++ == tokens.Count)
            {
                return null;
            }
        }

        return position - first;
    }
}
