using System.Security.Cryptography;
using System.Text;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Vectors;

/// <summary>A text that a section is found by: what it says under its headings, or one way of asking for it.</summary>
/// <param name="Passage">The section, or what is left to staff.</param>
/// <param name="Text">The text whose vector is computed.</param>
/// <param name="Key">A hash of the text: the same text has the same vector.</param>
/// <param name="Language">The language of a way of asking; <see langword="null"/> for what the section itself says.</param>
internal sealed record MeaningText(Passage Passage, string Text, string Key, LanguageTag? Language)
{
    private const int LongestText = 2_000;

    /// <summary>Whether it is a question, and not what a page says.</summary>
    public bool IsAsked => Language is not null;

    /// <summary>The texts of a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="known">Texts of an earlier state of it, by their words, of which key and language are taken over.</param>
    public static IReadOnlyList<MeaningText> Of(KnowledgeSnapshot content, IReadOnlyDictionary<string, MeaningText> known)
    {
        var texts = new List<MeaningText>();

        // What is asked of a whole page, or of two pages, tells no section from another.
        var shared = content.Passages.SelectMany(passage => passage.Questions).CountBy(question => question, StringComparer.Ordinal)
            .Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in content.Passages.Where(passage => passage.Text.Length > 0))
        {
            if (passage.Kind == PassageKind.HandOver)
            {
                texts.Add(Asked(passage, passage.Text));
                continue;
            }

            texts.Add(Make(passage, Cut(string.Join('\n', passage.HeadingPath.Prepend(passage.Page.Title).Append(passage.Text))), null));
            texts.AddRange(passage.Questions.Where(question => !shared.Contains(question)).Select(question => Asked(passage, question)));
        }

        return texts;

        MeaningText Asked(Passage passage, string text) => known.TryGetValue(text, out var before) && before.IsAsked
            ? before with { Passage = passage }
            : Make(passage, Cut(text), LanguageIdentifier.Identify(text, null).Language);
    }

    /// <summary>As much of a text as a model reads.</summary>
    public static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static MeaningText Make(Passage passage, string text, LanguageTag? language) =>
        new(passage, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, VectorFile.KeyBytes)), language);
}
