using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>A case as its card shows it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Desk">What its desk is called.</param>
/// <param name="Assignee">What the member of staff is called who has it.</param>
/// <param name="Question">What the visitor asked.</param>
/// <param name="Latest">What the visitor wrote since staff last did; <see langword="null"/> when nothing new.</param>
/// <param name="Due">The promised time in words, while it is still to be kept.</param>
/// <param name="IsOverdue">Whether it has passed.</param>
/// <param name="Link">The case in the console; <see langword="null"/> when the settings name no address.</param>
internal sealed record CaseCardView(
    Case Case, string? Desk, string? Assignee, string? Question, string? Latest, string? Due, bool IsOverdue, string? Link)
{
    /// <summary>The member of staff whose view it is; <see langword="null"/> for the one that everybody sees.</summary>
    public string? Viewer { get; init; }

    /// <summary>What is said to that person above the case.</summary>
    public string? Notice { get; init; }

    /// <summary>What that person had written when it could not be sent.</summary>
    public string? Draft { get; init; }
}
