using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Reading;

/// <summary>Whether a content's editors tell how people ask for its sections: then much more is known of what a question means, and how sure an answer is has another scale.</summary>
public static class EditedQuestions
{
    // Of the sections that can be quoted, at least half.
    private const double Most = 0.5;

    /// <summary>Whether they do so for most sections.</summary>
    public static bool Has(KnowledgeSnapshot knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var sections = knowledge.Passages.Where(passage => passage is { Kind: PassageKind.Content, Text.Length: > 0 }).ToList();
        return sections.Count > 0 && sections.Count(section => section.Questions.Count > 0) >= Most * sections.Count;
    }
}
