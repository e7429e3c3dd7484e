namespace IntlAssistant.Answering.Verification.Marks;

/// <summary>Marks that are asked for together.</summary>
internal static class MarkGroups
{
    /// <summary>Whatever denies, or says that something may be left out.</summary>
    public const Mark Denying = Mark.Not | Mark.SoftNot | Mark.Optional | Mark.Except | Mark.Concord;

    /// <summary>What sets a condition.</summary>
    public const Mark Conditional = Mark.If | Mark.Except;

    /// <summary>What is to be done, or is needed.</summary>
    public const Mark Demanding = Mark.Must | Mark.Need;

    /// <summary>Whether something is demanded.</summary>
    public static bool IsDemanded(this Mark marks) => (marks & Demanding) != 0;

    /// <summary>Whether something is advised, and not demanded.</summary>
    public static bool IsAdvisedOnly(this Mark marks) => marks.HasFlag(Mark.Advised) && !marks.IsDemanded();
}
