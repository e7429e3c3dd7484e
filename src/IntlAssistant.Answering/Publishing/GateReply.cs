using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Publishing;

/// <summary>What is said to a question, as an editor is shown it.</summary>
/// <param name="Kind"><c>answer</c>, <c>clarify</c>, <c>escalate</c>, <c>decline</c> or <c>chat</c>.</param>
/// <param name="Text">What the visitor reads.</param>
/// <param name="Sources">What it stands on; empty when it states no fact.</param>
/// <param name="Fault">What is wrong with it; <see langword="null"/> when it is right.</param>
public sealed record GateReply(string Kind, string Text, IReadOnlyList<GateSource> Sources, GateFault? Fault)
{
    /// <summary>A reply as an editor is shown it.</summary>
    public static GateReply Of(Reply reply, GateFault? fault = null) => new(
        reply.Match(_ => "answer", _ => "clarify", _ => "escalate", _ => "decline", _ => "chat"),
        reply.Text,
        reply is Reply.Answer answer
            ? [.. answer.Citations.Select(citation => new GateSource(citation.Passage.Value, citation.Title, citation.Source))]
            : [],
        fault);
}
