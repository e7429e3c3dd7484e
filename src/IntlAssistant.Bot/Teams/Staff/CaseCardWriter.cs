using System.Text.Json.Nodes;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Writes the card of a case: for everybody in the channel, and for the one who has the case with what only he can do.</summary>
internal static class CaseCardWriter
{
    private const int LongestReply = 8000;

    /// <summary>The card.</summary>
    public static JsonObject Write(CaseCardView view, StaffCardWords words, LanguageTag language)
    {
        var card = CardJson.Card(language, Body(view, words), Actions(view, words));
        card["refresh"] = CardActions.Refresh(words.Refresh, StaffVerbs.View, Naming(view));
        return card;
    }

    /// <summary>What is left of the card of a case that is not to be seen here any more.</summary>
    public static JsonObject Closed(string said, LanguageTag language) => CardJson.Card(language, [CardJson.Words(CardJson.Run(said))], []);

    /// <summary>One line for a notification.</summary>
    public static string Title(CaseCardView view, StaffCardWords words) =>
        words.Title.With("case", view.Case.Id.ToString()).With("state", StateOf(view.Case, words));

    private static IEnumerable<JsonNode> Body(CaseCardView view, StaffCardWords words)
    {
        if (view.Notice is { } notice)
        {
            yield return Coloured(notice, "Warning");
        }

        yield return CardJson.Heading(Title(view, words));
        if (view.IsOverdue)
        {
            yield return Coloured(words.Overdue, "Attention");
        }

        if (view.Case.Unreachable is { } lost)
        {
            yield return Coloured(lost.Detail is null ? words.Unreachable : words.Mailed, "Attention");
        }

        yield return CardJson.Facts(
            (words.Desk, view.Desk ?? words.WholeOffice),
            (words.Assignee, view.Assignee),
            (words.Due, view.Due),
            (words.Language, NameOf(words.Languages, view.Case.Language?.Split('-')[0])),
            (words.Channel, NameOf(words.Channels, view.Case.Channel)));
        yield return Quote(words.Asked, view.Question ?? words.NothingAsked);
        if (view.Latest is { } latest)
        {
            yield return Quote(words.Latest, latest);
        }
    }

    /// <summary>A word for what has one; else what it is called among programs.</summary>
    private static string? NameOf(IReadOnlyDictionary<string, string> names, string? code) =>
        code is not null && names.TryGetValue(code, out var name) ? name : code;

    private static JsonObject Quote(string title, string text) => new()
    {
        ["type"] = "Container",
        ["style"] = "emphasis",
        ["items"] = new JsonArray(CardJson.Note(title), CardJson.Words(CardJson.Run(text))),
    };

    private static JsonObject Coloured(string text, string colour)
    {
        var block = CardJson.Note(text);
        block["color"] = colour;
        block["isSubtle"] = false;
        block["weight"] = "Bolder";
        return block;
    }

    private static IEnumerable<JsonNode> Actions(CaseCardView view, StaffCardWords words)
    {
        var isMine = view.Viewer is { } viewer && viewer == view.Case.Assignee;
        if (view.Case.State == CaseState.Waiting)
        {
            yield return CardActions.Do(words.Take, StaffVerbs.Take, Naming(view), "positive");
            yield return Reply(view, words);
        }
        else if (view.Case.State == CaseState.Assigned && isMine)
        {
            yield return Reply(view, words);
            yield return Resolve(view, words);
            yield return CardActions.Do(words.GiveBack, StaffVerbs.GiveBack, Naming(view));
        }
        else if (view.Case.State == CaseState.Assigned)
        {
            yield return CardActions.Do(words.TakeOver, StaffVerbs.Take, Naming(view));
        }

        if (view.Link is { } link)
        {
            yield return CardActions.Open(words.Open, link);
        }
    }

    private static JsonObject Reply(CaseCardView view, StaffCardWords words)
    {
        var input = TextInput(StaffVerbs.Text, words.ReplyHint, view.Draft);
        input["isRequired"] = true;
        input["errorMessage"] = words.ReplyMissing;
        return CardActions.Unfold(words.Reply, [input], [CardActions.Do(words.Send, StaffVerbs.Reply, Naming(view), "positive")]);
    }

    private static JsonObject Resolve(CaseCardView view, StaffCardWords words)
    {
        var outcomes = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = StaffVerbs.Outcome,
            ["label"] = words.Outcome,
            ["style"] = "compact",
            ["value"] = words.Outcomes.Keys.First(),
            ["choices"] = new JsonArray([.. words.Outcomes.Select(outcome => new JsonObject { ["title"] = outcome.Value, ["value"] = outcome.Key })]),
        };
        return CardActions.Unfold(
            words.Resolve,
            [outcomes, TextInput(StaffVerbs.Text, words.LastWord, view.Draft)],
            [CardActions.Do(words.Resolve, StaffVerbs.Resolve, Naming(view), "positive")]);
    }

    private static JsonObject TextInput(string id, string label, string? value)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = id,
            ["label"] = label,
            ["isMultiline"] = true,
            ["maxLength"] = LongestReply,
        };
        if (!string.IsNullOrEmpty(value))
        {
            input["value"] = value;
        }

        return input;
    }

    private static JsonObject Naming(CaseCardView view) =>
        new() { [StaffVerbs.Case] = view.Case.Id.Value, [StaffVerbs.Version] = view.Case.Version };

    private static string StateOf(Case current, StaffCardWords words) => current.State switch
    {
        CaseState.Assigned => current.RespondedAt is null ? words.Assigned : words.Replied,
        CaseState.Resolved => words.Resolved,
        CaseState.ReturnedToBot => words.Returned,
        _ => words.Waiting,
    };
}
