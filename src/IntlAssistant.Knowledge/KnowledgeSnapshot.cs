using IntlAssistant.Knowledge.Dialogue;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Sources;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge;

/// <summary>Everything that the office's content says at one moment. Immutable.</summary>
public sealed record KnowledgeSnapshot
{
    /// <summary>A hash of all pages, words and phrases, in lower-case hexadecimal: 16 characters.</summary>
    public required string Revision { get; init; }

    /// <summary>The pages, in the order of their ids.</summary>
    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>The passages that the pages are cut into, hand-over passages included.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The domain's concepts.</summary>
    public required IThesaurus Thesaurus { get; init; }

    /// <summary>What visitors say that is not a question, and the assistant's own words.</summary>
    public required DialogueBook Dialogue { get; init; }

    /// <summary>The index over <see cref="Passages"/>.</summary>
    public required IIndexSnapshot Index { get; init; }

    /// <summary>The text of the folder's <c>calibration.json</c>, which answering reads; <see langword="null"/> when it has none. Not part of <see cref="Revision"/>.</summary>
    public string? Calibration { get; init; }

    /// <summary>The question sets of the folder's <c>questions/</c>, which answering reads. Not part of <see cref="Revision"/>.</summary>
    public IReadOnlyList<QuestionFile> QuestionFiles { get; init; } = [];

    /// <summary>The pages of the folder in whose place one of the office's console stands.</summary>
    public IReadOnlyList<Page> Replaced { get; init; } = [];

    /// <summary>The mistakes that were found; what they spoil is left out or stands as it last was right.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];
}
