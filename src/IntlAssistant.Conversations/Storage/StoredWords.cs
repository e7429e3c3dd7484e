using System.Collections.Frozen;

namespace IntlAssistant.Conversations.Storage;

/// <summary>States as the words that they are stored under.</summary>
/// <remarks>The words are in databases already: renaming a member of the enum must not rename its word.</remarks>
internal sealed class StoredWords<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, string> _words;
    private readonly FrozenDictionary<string, T> _values;

    public StoredWords(params (T Value, string Word)[] words)
    {
        _words = words.ToFrozenDictionary(pair => pair.Value, pair => pair.Word);
        _values = words.ToFrozenDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
    }

    public string Write(T value) => _words.TryGetValue(value, out var word)
        ? word
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");

    public T Read(string word) => _values.TryGetValue(word, out var value)
        ? value
        : throw new InvalidDataException($"The database holds '{word}' where one of {string.Join(", ", _values.Keys.Order(StringComparer.Ordinal))} should stand.");
}
