using System.Diagnostics.CodeAnalysis;

namespace IntlAssistant.Conversations.Staff;

/// <summary>The name of a member of staff's account, as cases and the audit trail know it.</summary>
public readonly record struct StaffId(Guid Value)
{
    /// <summary>A new name, in the order of time.</summary>
    public static StaffId New() => new(Guid.CreateVersion7());

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StaffId id)
    {
        var isId = Guid.TryParseExact(text, "N", out var value);
        id = new StaffId(value);
        return isId;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
