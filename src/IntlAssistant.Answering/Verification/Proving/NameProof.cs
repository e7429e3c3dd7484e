using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Finds each name of a sentence again in the passages.</summary>
internal static class NameProof
{
    /// <summary>The first name that the passages do not know; <see langword="null"/> when they know all.</summary>
    public static string? Unknown(Statement said, IReadOnlyList<ProvingPassage> passages)
    {
        var isTranslation = passages.All(passage => passage.IsForeignTo(said));
        return said.Terms.Where(term => term.IsName && (term.IsConcept || term.IsKnownAsName || !isTranslation))
            .Where(term => !passages.Any(passage => passage.All.Covers(term, passage.IsForeignTo(said)) || passage.All.Names(term, said.Language)))
            .Select(term => term.Label).FirstOrDefault();
    }
}
