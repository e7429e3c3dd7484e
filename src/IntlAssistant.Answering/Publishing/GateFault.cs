using System.Globalization;

namespace IntlAssistant.Answering.Publishing;

/// <summary>What is wrong with a reply to a question that the office counts on.</summary>
/// <param name="Kind">What.</param>
/// <param name="Message">In English.</param>
/// <param name="Values">What is particular in the message, in its order.</param>
public sealed record GateFault(GateFaultKind Kind, string Message, IReadOnlyList<string> Values)
{
    /// <inheritdoc/>
    public override string ToString() => Message;

    internal static GateFault Of(GateFaultKind kind, FormattableString message) => new(
        kind,
        FormattableString.Invariant(message),
        [.. message.GetArguments().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]);
}
