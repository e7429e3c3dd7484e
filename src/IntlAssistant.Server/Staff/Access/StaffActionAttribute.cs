using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Server.Staff.Access;

/// <summary>The rule of a page handler that changes something: who may call it, and what the audit trail calls it.</summary>
/// <remarks>A handler of <c>/staff</c> that is not a GET and has no such rule is refused to everybody.</remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StaffActionAttribute(StaffRole role, string action) : Attribute
{
    /// <summary>The least role.</summary>
    public StaffRole Role => role;

    /// <summary>The word in the audit trail: <c>people.invite</c>.</summary>
    public string Action => action;

    /// <summary>Whether it only reads, and is a POST because words do not belong into addresses, which are logged. Only its refusals are written down.</summary>
    public bool ChangesNothing { get; init; }
}
