using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <summary>The words that stand for a role, a theme or an outcome in the database.</summary>
internal static class StaffWords
{
    public static readonly StoredWords<StaffRole> Roles = new(
        (StaffRole.Viewer, "viewer"), (StaffRole.Agent, "agent"), (StaffRole.Editor, "editor"), (StaffRole.Administrator, "administrator"));

    public static readonly StoredWords<StaffTheme> Themes = new(
        (StaffTheme.System, "system"), (StaffTheme.Light, "light"), (StaffTheme.Dark, "dark"));

    public static readonly StoredWords<AuditOutcome> Outcomes = new(
        (AuditOutcome.Done, "done"), (AuditOutcome.Refused, "refused"), (AuditOutcome.Failed, "failed"));
}
