using System.Text.Json.Nodes;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>What a member of staff is shown who pressed a button.</summary>
/// <param name="Card">The card as it is for that person now; <see langword="null"/> when there is none to show.</param>
/// <param name="Said">The same in a word.</param>
internal sealed record StaffCardResult(JsonObject? Card, string Said);
