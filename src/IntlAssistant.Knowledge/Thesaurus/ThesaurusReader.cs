using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Yaml;

namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>Reads files of concepts, a later file adding to what an earlier one says.</summary>
internal sealed class ThesaurusReader
{
    private const string Kinds = "topic, attribute, person, name, place and action";

    private readonly Dictionary<string, ConceptDraft> drafts = new(StringComparer.Ordinal);

    /// <summary>The mistakes of all files read so far.</summary>
    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Reads one more file.</summary>
    public void Read(string file, string yaml)
    {
        var problems = new ProblemList(file);
        foreach (var entry in YamlFile.Read(yaml, 1, problems)?.Entries("the file", problems) ?? [])
        {
            if (entry.Key != "concepts")
            {
                problems.Add(entry.Line, $"'{entry.Key}' is not a key here; the only one is 'concepts'.");
                continue;
            }

            foreach (var concept in entry.Value.Entries("concepts", problems))
            {
                ReadConcept(concept, problems);
            }
        }

        Problems.AddRange(problems.Items);
    }

    /// <summary>All concepts that were read, without what was wrong in them.</summary>
    public IReadOnlyList<Concept> ToConcepts()
    {
        foreach (var draft in drafts.Values)
        {
            DropUnknownBroader(draft);
        }

        BroaderLoops.Break(drafts, Problems);
        return [.. drafts.Values.OrderBy(draft => draft.Id, StringComparer.Ordinal).Select(draft => draft.ToConcept())];
    }

    private void ReadConcept(YamlEntry entry, ProblemList problems)
    {
        if (!ContentIds.IsValid(entry.Key))
        {
            problems.Add(entry.Line, $"'{entry.Key}' is not an id of a concept; write lower-case letters, digits and hyphens.");
            return;
        }

        var entries = entry.Value.Entries(entry.Key, problems);
        if (entries.Count == 0)
        {
            return;
        }

        var known = drafts.TryGetValue(entry.Key, out var draft);
        draft ??= new ConceptDraft(entry.Key);
        var hasKind = ReadKind(draft, entries.FirstOrDefault(key => key.Key == "kind"), entry, known, problems);
        foreach (var key in entries.Where(key => key.Key != "kind"))
        {
            if (key.Key == "broader")
            {
                draft.Broader.AddRange(key.Value.Items("broader", problems)
                    .Select(item => (Id: item.Text("broader", problems), Line: item.Line))
                    .Where(item => item.Id is not null)
                    .Select(item => new BroaderDraft(item.Id!, problems.File, item.Line)));
            }
            else
            {
                ReadWords(draft, key, problems);
            }
        }

        if (hasKind)
        {
            drafts[entry.Key] = draft;
        }
    }

    private static bool ReadKind(ConceptDraft draft, YamlEntry? entry, YamlEntry concept, bool known, ProblemList problems)
    {
        if (entry is null)
        {
            if (!known)
            {
                problems.Add(concept.Line, $"'{concept.Key}' has no kind; write 'kind: …' with one of {Kinds}.");
            }

            return known;
        }

        var text = entry.Value.Text("kind", problems);
        if (text is null)
        {
            return known;
        }

        if (!text.All(char.IsAsciiLetterLower) || !Enum.TryParse<ConceptKind>(text, ignoreCase: true, out var kind))
        {
            problems.Add(entry.Line, $"'{text}' is not a kind of concept; allowed are {Kinds}.");
            return known;
        }

        draft.Kind = kind;
        return true;
    }

    private static void ReadWords(ConceptDraft draft, YamlEntry entry, ProblemList problems)
    {
        if (!LanguageCodes.TryRead(entry.Key, out var language))
        {
            problems.Add(entry.Line, $"'{entry.Key}' is not a key of a concept; allowed are kind, broader, and languages by their two-letter codes, such as en, fa or zh.");
            return;
        }

        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in entry.Value.Items(entry.Key, problems))
        {
            if (item.Text(entry.Key, problems) is not { } word)
            {
                continue;
            }

            if (here.Add(word))
            {
                draft.Add(language, word);
            }
            else
            {
                problems.Add(item.Line, $"'{word}' stands twice under '{entry.Key}' of '{draft.Id}'; write it once.");
            }
        }
    }

    private void DropUnknownBroader(ConceptDraft draft)
    {
        foreach (var unknown in draft.Broader.Where(broader => !drafts.ContainsKey(broader.Id)).ToList())
        {
            Problems.Add(new ContentProblem(unknown.File, unknown.Line, $"'{unknown.Id}', broader than '{draft.Id}', is not a concept; write the id of one that is."));
            draft.Broader.Remove(unknown);
        }
    }
}
