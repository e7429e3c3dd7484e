using System.Collections.Concurrent;
using System.Collections.Frozen;

using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Reading;

/// <summary>What answering derives from one state of the content, made once for it: phrases, spellings, and passages as they are first needed.</summary>
internal sealed class ContentReading
{
    private readonly ConcurrentDictionary<PassageId, ReadPassage> passages = new();
    private readonly PassageReader reader;
    private readonly FrozenDictionary<string, PassageId> sections;

    /// <summary>Prepares the reading of a state of the content.</summary>
    public ContentReading(KnowledgeSnapshot knowledge)
    {
        Knowledge = knowledge;
        reader = new PassageReader(knowledge.Thesaurus);
        Dialogue = new DialogueMatcher(knowledge.Dialogue);
        Languages = knowledge.Pages.Select(page => page.Language).ToFrozenSet();
        Relatives = new Relatives(knowledge.Index.Vocabulary().Select(word => word.Surface));
        Mender = new SpellingMender(knowledge);
        Names = knowledge.Index.Vocabulary().Select(word => word.Surface)
            .GroupBy(Transliteration.LatinKey, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .ToFrozenDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.Ordinal);
        sections = knowledge.Passages
            .Where(passage => passage is { Kind: PassageKind.Content, Text.Length: > 0, HeadingPath.Count: > 0 })
            .GroupBy(SectionName.Heading, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);
        Narrower = knowledge.Thesaurus.Concepts
            .SelectMany(concept => concept.Broader.Select(broader => (broader, concept.Id)))
            .ToLookup(pair => pair.broader, pair => pair.Id);
    }

    /// <summary>The content.</summary>
    public KnowledgeSnapshot Knowledge { get; }

    /// <summary>The dialogue file's phrases.</summary>
    public DialogueMatcher Dialogue { get; }

    /// <summary>The languages that pages are written in.</summary>
    public FrozenSet<LanguageTag> Languages { get; }

    /// <summary>The content's words by how they begin.</summary>
    public Relatives Relatives { get; }

    /// <summary>Puts right what was mistyped.</summary>
    public SpellingMender Mender { get; }

    /// <summary>The content's words by how they sound in Latin letters.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Names { get; }

    /// <summary>From a concept to those that belong to it.</summary>
    public ILookup<IntlAssistant.Knowledge.Thesaurus.ConceptId, IntlAssistant.Knowledge.Thesaurus.ConceptId> Narrower { get; }

    /// <summary>The section that a text names word for word, as the assistant names it: "Visa: Documents"; <see langword="null"/> for any other text.</summary>
    public PassageId? SectionNamed(string text) => sections.TryGetValue(text.Trim(), out var section) ? section : null;

    /// <summary>A passage with its words read.</summary>
    public ReadPassage Read(Passage passage) => passages.GetOrAdd(passage.Id, _ => reader.Read(passage));
}
