using System.Collections.Frozen;

using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Whose pages they are and whom they are for, in every office.</summary>
internal static class OfficeConcepts
{
    private static readonly FrozenSet<string> Everywhere = FrozenSet.ToFrozenSet(
        ["university", "office", "international-office", "student", "international-student"]);

    /// <summary>Whether a concept is the university, its office or its students.</summary>
    public static bool IsOfEveryOffice(this Concept concept) => Everywhere.Contains(concept.Id.Value);
}
