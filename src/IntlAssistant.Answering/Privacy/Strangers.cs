using System.Collections.Concurrent;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Answering.Privacy;

/// <summary>Tells what of a text may be somebody's, where nothing is known of who wrote it: not what the office publishes, and not the words of a language.</summary>
/// <param name="knowledge">The office's content.</param>
/// <remarks>Safe to use from many threads.</remarks>
public sealed class Strangers(IKnowledge knowledge)
{
    // A name that is also one of the most usual words of some language would be taken out of every sentence.
    private const float UsualWord = 0.12f;

    private static readonly LanguageTag[] Languages =
        [.. new[] { "en", "fa", "ar", "fr", "tr", "es", "ru", "ur", "zh", "de", "hi" }.Select(LanguageTag.Parse)];

    private readonly ConcurrentDictionary<string, bool> words = new(StringComparer.OrdinalIgnoreCase);
    private Published? published;

    /// <summary>Nobody in particular.</summary>
    public KnownPerson Anybody() => new() { IsPublic = IsPublished, IsWord = IsWord };

    private bool IsPublished(string value)
    {
        var content = knowledge.Current;
        var known = Volatile.Read(ref published);
        if (known is null || !ReferenceEquals(known.Content, content))
        {
            var text = string.Join('\n', content.Passages.Select(passage => passage.Text));
            known = new Published(content, text, new string([.. text.Where(char.IsAsciiDigit)]));
            Volatile.Write(ref published, known);
        }

        return value.All(char.IsAsciiDigit)
            ? known.Digits.Contains(value, StringComparison.Ordinal)
            : known.Text.Contains(value.Trim('.'), StringComparison.OrdinalIgnoreCase);
    }

    // "I am a student" gives no name. Whatever the language: people mix them.
    private bool IsWord(string word) => words.GetOrAdd(word, text => Languages.Any(language =>
    {
        var tokens = Analyzers.For(language).Analyze(text);
        return tokens.Count > 0 && (tokens.All(token => token.IsFunctionWord || WordCommonness.For(language).Of(token.Term) > UsualWord)
            || knowledge.Current.Thesaurus.Mentions(tokens, language)
                .Any(mention => mention.TokenCount == tokens.Count && mention.Concept.Kind != ConceptKind.Name));
    }));

    private sealed record Published(KnowledgeSnapshot Content, string Text, string Digits);
}
