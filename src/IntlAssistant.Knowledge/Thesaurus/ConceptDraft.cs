using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>A concept while its files are read.</summary>
internal sealed class ConceptDraft(string id)
{
    private readonly Dictionary<LanguageTag, List<string>> words = [];

    public string Id => id;

    public ConceptKind Kind { get; set; }

    public List<BroaderDraft> Broader { get; } = [];

    /// <summary>Adds a word unless an earlier file has it already.</summary>
    public void Add(LanguageTag language, string word)
    {
        if (!words.TryGetValue(language, out var list))
        {
            words.Add(language, list = []);
        }

        if (!list.Contains(word, StringComparer.Ordinal))
        {
            list.Add(word);
        }
    }

    public Concept ToConcept() => new(
        new ConceptId(id),
        Kind,
        words.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value),
        [.. Broader.Select(broader => broader.Id).Distinct(StringComparer.Ordinal).Select(broader => new ConceptId(broader))]);
}

/// <summary>A wider concept and where it is named.</summary>
internal sealed record BroaderDraft(string Id, string File, int Line);
