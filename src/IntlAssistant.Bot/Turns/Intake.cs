using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Bot.Turns;

/// <summary>An activity that has been taken in.</summary>
/// <param name="Acceptance">What became of it.</param>
/// <param name="Done">Ends when its turn has been run; is cancelled when the server stops first.</param>
internal sealed record Intake(Acceptance Acceptance, Task Done);
