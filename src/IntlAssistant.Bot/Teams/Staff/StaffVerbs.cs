namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>What the buttons of a case's card in a staff channel ask for, in the words of the audit trail.</summary>
internal static class StaffVerbs
{
    public const string View = "case.view";
    public const string Take = "case.take";
    public const string Reply = "case.reply";
    public const string Resolve = "case.resolve";
    public const string GiveBack = "case.give-back";

    /// <summary>The field of what is said to the visitor.</summary>
    public const string Text = "text";

    /// <summary>The field of how a case ended.</summary>
    public const string Outcome = "outcome";

    /// <summary>The number of the case.</summary>
    public const string Case = "case";

    /// <summary>The version of the case that the card showed.</summary>
    public const string Version = "version";

    private const string Prefix = "case.";

    /// <summary>Whether a verb is one for staff.</summary>
    public static bool Are(string? verb) => verb?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
