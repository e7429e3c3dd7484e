using System.Text.Json.Nodes;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>How a visitor's case stands: shown anew whenever it is looked at, with the form for an address while that is wanted.</summary>
internal static class HandOverCard
{
    /// <summary>The card.</summary>
    /// <param name="voice">How the visitor is spoken to.</param>
    /// <param name="words">The words of cards in that language.</param>
    /// <param name="standing">The case as the visitor may know it.</param>
    public static JsonObject Write(Voice voice, TeamsWords words, HandOverStanding standing)
    {
        var title = HandOverWords.Number(voice.Phrases, words.Case, standing.Case);
        var card = CardJson.Card(
            voice.Language,
            [
                CardJson.Heading(title),
                CardJson.Facts(
                    (words.Status, StateOf(standing, words)),
                    (words.ReadBy, standing.Desk),
                    (words.ReplyBy, standing.State == CaseState.Waiting ? standing.Due : null)),
            ],
            Actions(voice, words, standing));
        if (standing.Case is { } number)
        {
            card["refresh"] = CardActions.Refresh(words.Status, CardVerbs.Status, new JsonObject { ["case"] = number.Value });
        }

        return card;
    }

    private static string StateOf(HandOverStanding standing, TeamsWords words) => standing.State switch
    {
        CaseState.Assigned => words.WithStaff,
        CaseState.Resolved or CaseState.ReturnedToBot => words.Closed,
        _ => words.Waiting,
    };

    private static IEnumerable<JsonNode> Actions(Voice voice, TeamsWords words, HandOverStanding standing)
    {
        if (standing.State is not (CaseState.Waiting or CaseState.Assigned))
        {
            yield break;
        }

        if (standing.AsksContact)
        {
            yield return CardActions.Unfold(words.LeaveAddress, [CardJson.Note(voice.Phrases.ContactAsked), AddressInput(words)], [
                CardActions.Do(words.Save, CardVerbs.Contact, style: "positive"),
                Command(voice, BotCommand.NoContact)]);
        }

        if (standing.State == CaseState.Waiting)
        {
            yield return Command(voice, BotCommand.BackToAssistant);
        }
    }

    private static JsonObject AddressInput(TeamsWords words) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = CardVerbs.Email,
        ["style"] = "Email",
        ["label"] = words.Address,
        ["isRequired"] = true,
        ["errorMessage"] = words.AddressMissing,
        ["maxLength"] = 254,
    };

    private static JsonObject Command(Voice voice, BotCommand command) =>
        CardActions.Do(CommandTitles.Of(command, voice.Phrases), CardVerbs.Command, CommandValue.Write(command).AsObject());
}
