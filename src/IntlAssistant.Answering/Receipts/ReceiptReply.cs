using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Receipts;

/// <summary>What was said.</summary>
/// <param name="Kind"><c>answer</c>, <c>clarify</c>, <c>escalate</c>, <c>decline</c> or <c>chat</c>.</param>
/// <param name="Text">What the visitor read.</param>
/// <param name="Language">The language of the assistant's own words.</param>
/// <param name="Confidence">The confidence of an answer; 0 for the rest.</param>
/// <param name="Reason">Why staff were needed; <see langword="null"/> for the rest.</param>
/// <param name="Options">What a question back offered, or which sections were named as near; empty for the rest.</param>
/// <param name="Decision">What decided, in one sentence for staff.</param>
public sealed record ReceiptReply(
    string Kind, string Text, string Language, double Confidence, EscalationReason? Reason, IReadOnlyList<string> Options, string Decision)
{
    /// <summary>A reply as it was given.</summary>
    internal static ReceiptReply Of(Reply reply) => new(
        reply.Match(_ => "answer", _ => "clarify", _ => "escalate", _ => "decline", _ => "chat"),
        reply.Text,
        reply.Language.Value,
        (reply as Reply.Answer)?.Confidence ?? 0,
        (reply as Reply.Escalate)?.Reason,
        (reply as Reply.Clarify)?.Options ?? (reply as Reply.Escalate)?.Nearest ?? [],
        reply.Evidence.Decision);

    /// <summary>Whether a visitor would see no difference.</summary>
    internal bool SaysTheSameAs(ReceiptReply other) =>
        Kind == other.Kind && Text == other.Text && Reason == other.Reason && Options.SequenceEqual(other.Options);
}
