using System.Runtime.CompilerServices;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Dialogue;

/// <summary>What visitors say that is not a question for the content, and what the assistant says in its own words.</summary>
/// <param name="Intents">By name (<c>greeting</c>, <c>thanks</c>, <c>person</c> …), the phrases of each language.</param>
/// <param name="Replies">By name, the assistant's words in each language, with placeholders in braces such as <c>{office}</c>.</param>
public sealed record DialogueBook(
    IReadOnlyDictionary<string, IReadOnlyDictionary<LanguageTag, IReadOnlyList<string>>> Intents,
    IReadOnlyDictionary<string, IReadOnlyDictionary<LanguageTag, string>> Replies)
{
    // Beside the books, because a changed copy of one has a revision of its own.
    private static readonly ConditionalWeakTable<DialogueBook, string> Revisions = [];

    /// <summary>The languages that every reply is written in.</summary>
    public IReadOnlyList<LanguageTag> Languages { get; init; } = [LanguageTag.English];

    /// <summary>A hash of all phrases and words, in lower-case hexadecimal: 16 characters.</summary>
    public string Revision => Revisions.GetValue(this, book => book.RevisionOf());

    /// <summary>The assistant's words in <paramref name="language"/>, or in English where they are not written in it.</summary>
    /// <exception cref="KeyNotFoundException">No reply has that name.</exception>
    public string Reply(string name, LanguageTag language) =>
        Replies[name].TryGetValue(language, out var text) ? text : Replies[name][LanguageTag.English];

    private string RevisionOf()
    {
        using var hash = new ContentHash();
        foreach (var (name, phrases) in Intents.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.Add(name);
            foreach (var (language, texts) in phrases.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
            {
                hash.Add(language.Value).Add(texts);
            }
        }

        foreach (var (name, texts) in Replies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.Add(name);
            foreach (var (language, text) in texts.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
            {
                hash.Add(language.Value).Add(text);
            }
        }

        return hash.ToRevision();
    }
}
