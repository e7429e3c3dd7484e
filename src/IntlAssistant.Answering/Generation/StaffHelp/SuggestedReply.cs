using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Generation.StaffHelp;

/// <summary>What a member of staff might reply.</summary>
/// <param name="Text">The reply, plain, without numbers; empty when the content has nothing for it.</param>
/// <param name="Passages">What it stands on.</param>
/// <param name="Removed">How many sentences of the model were left out because the content does not hold them.</param>
public sealed record SuggestedReply(string Text, IReadOnlyList<Passage> Passages, int Removed);
