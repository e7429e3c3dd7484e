using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Staff;

/// <summary>What an action of a member of staff came to. A closed set of two.</summary>
public abstract record StaffOutcome
{
    private StaffOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Case">The case as it is now.</param>
    /// <param name="ActivityId">The id of the message to the visitor, where one was sent.</param>
    public sealed record Done(Case Case, string? ActivityId = null) : StaffOutcome;

    /// <summary>It is not done, and nothing is changed.</summary>
    /// <param name="Why">Why, for a console in its own words.</param>
    /// <param name="Message">Why and what to do, in English.</param>
    /// <param name="Case">The case as it is; <see langword="null"/> when there is none.</param>
    public sealed record Refused(StaffRefusal Why, string Message, Case? Case) : StaffOutcome
    {
        /// <summary>What is not valid, when it is <see cref="StaffRefusal.Invalid"/> and there is a word for it.</summary>
        public StaffFault? Fault { get; init; }

        /// <summary>What others did since the version that was seen, oldest first, when it is <see cref="StaffRefusal.Changed"/>.</summary>
        public IReadOnlyList<CaseEvent> Since { get; init; } = [];
    }
}
