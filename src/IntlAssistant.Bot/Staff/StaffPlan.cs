using IntlAssistant.Bot.Memory;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Staff;

/// <summary>What an action comes to in a case as it stands: changes and messages of one commit, or a refusal.</summary>
internal sealed record StaffPlan
{
    /// <summary>Changes of the case, in order; none when it stands as is wanted.</summary>
    public IReadOnlyList<CaseChange> Changes { get; init; } = [];

    /// <summary>What is said, in order.</summary>
    public IReadOnlyList<NewActivity> Messages { get; init; } = [];

    /// <summary>What the bot remembers of it.</summary>
    public Func<ConversationMemory, ConversationMemory> Remember { get; init; } = memory => memory;

    /// <summary>Why it is not possible; <see langword="null"/> when it is.</summary>
    public (StaffRefusal Why, string Message)? Refusal { get; init; }

    /// <summary>What is not valid, where that is why.</summary>
    public StaffFault? Fault { get; init; }

    public static StaffPlan Of(params IEnumerable<CaseChange> changes) => new() { Changes = [.. changes] };

    public static StaffPlan Refuse(StaffRefusal why, string message) => new() { Refusal = (why, message) };

    public static StaffPlan Invalid(StaffFault fault, string message) => Refuse(StaffRefusal.Invalid, message) with { Fault = fault };
}
