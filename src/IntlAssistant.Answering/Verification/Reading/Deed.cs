using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Who does something: the council approves, you pay.</summary>
/// <param name="Action">What is done, in everyday words.</param>
/// <param name="Doers">Who may be meant to do it; empty where only <paramref name="Speaker"/> does.</param>
/// <param name="Speaker">Whether the reader or the office does it, where a pronoun says so.</param>
/// <param name="IsSure">Whether it is said by a verb; whose "the approval" is, is not sure.</param>
internal sealed record Deed(ConceptId Action, IReadOnlyList<StatementTerm> Doers, Speaker Speaker, bool IsSure = true);

/// <summary>Whom a pronoun means.</summary>
internal enum Speaker
{
    /// <summary>Nobody: there is none.</summary>
    None,

    /// <summary>Who reads it: "you".</summary>
    Reader,

    /// <summary>Whose page it is: "we".</summary>
    Office,
}
