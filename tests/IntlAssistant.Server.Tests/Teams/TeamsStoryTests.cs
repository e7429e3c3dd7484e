using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.Answering;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.Server.Tests.Teams;

/// <summary>Whole stories over HTTP, with a stand-in for Teams.</summary>
public sealed class TeamsStoryTests : IAsyncLifetime, IDisposable
{
    private const string Chat = "a:1:visitor";
    private const string StaffChannel = "19:staff@thread.tacv2";

    private TeamsStandIn teams = null!;
    private Site site = null!;

    public async Task InitializeAsync()
    {
        teams = await TeamsStandIn.StartAsync();
        site = new Site
        {
            Further = services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IChannelAuthentication, EverybodyMayDeliver>());
                services.Replace(ServiceDescriptor.Singleton<IAssistant, OneAnswer>());
            },
        };
        teams.Server = site.CreateClient();
    }

    public async Task DisposeAsync()
    {
        await site.DisposeAsync();
        await teams.DisposeAsync();
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_question_its_answer_and_a_thumb()
    {
        await teams.SayAsync(Chat, "Where do I get a visa?", "visitor");
        var (id, conversation, answer) = await teams.UntilAsync(message => TeamsStandIn.Text(message).Contains("embassy", StringComparison.Ordinal));

        Assert.Equal(Chat, conversation);
        Assert.True(TeamsStandIn.HasButton(answer, "How long does it take?"));
        await teams.JudgeAsync(Chat, "visitor", id, "dislike");

        var store = site.Services.GetRequiredService<IConversationStore>();
        var stored = (await store.FindAsync("msteams", Chat, default))!;
        var said = (await store.FindActivityAsync(stored.Id, id, default))!;
        await EventuallyAsync(async () => await site.Services.GetRequiredService<IFeedbackStore>().FindAsync(stored.Id, said.ActivityId, default) == false);
    }

    [Fact]
    public async Task From_a_question_to_the_staffs_answer_by_cards_alone_and_in_step_with_the_console()
    {
        var agent = await site.HireAsync(StaffRole.Agent, account => account with { DirectoryId = $"{TeamsStandIn.Tenant}/oid-agent" });
        await ConnectAsync();

        // The visitor asks, passes the question on, leaves an address.
        await teams.SayAsync(Chat, "May I bring my cat?", "visitor");
        var (_, _, offer) = await teams.UntilAsync(message => TeamsStandIn.HasButton(message, "Yes, pass it on"));
        var handed = Shown(await teams.PressAsync(Chat, TeamsStandIn.CardOf(offer), "Yes, pass it on", "visitor"));
        var saved = Shown(await teams.PressAsync(Chat, handed, "Save", "visitor", new() { ["email"] = "visitor@university.example" }));
        Assert.Contains("visitor@university.example", saved.ToJsonString(), StringComparison.Ordinal);

        // Staff see it in their channel and take it from the card; the console shows the same.
        var (id, thread, post) = await teams.UntilAsync(message => TeamsStandIn.HasButton(message, "Take"));
        Assert.StartsWith(StaffChannel + ";messageid=", thread, StringComparison.Ordinal);
        Assert.Contains("May I bring my cat?", post.ToJsonString(), StringComparison.Ordinal);
        var mine = Shown(await teams.PressAsync(thread, TeamsStandIn.CardOf(post), "Take", "agent"));
        using var console = await site.SignedInAsync(agent);
        var number = (await NewestAsync()).Id;
        Assert.Contains("May I bring my cat?", await console.GetStringAsync($"/staff/cases/{number}"), StringComparison.Ordinal);
        Assert.Equal((CaseState.Assigned, agent.Id.ToString()), ((await NewestAsync()).State, (await NewestAsync()).Assignee));

        // The answer reaches the visitor proactively, once.
        Shown(await teams.PressAsync(thread, mine, "Send", "agent", new() { ["text"] = "Yes, with papers." }));
        await teams.UntilAsync(message => TeamsStandIn.Text(message) == "Yes, with papers.");

        // A colleague resolves it in the console: the card in the channel follows.
        var now = await NewestAsync();
        var resolved = await site.Services.GetRequiredService<IStaffDesk>().ResolveAsync(
            new StaffAction(now.Id, agent.Id.ToString(), now.Version), "answered", null, default);
        Assert.IsType<StaffOutcome.Done>(resolved);
        await EventuallyAsync(() => Task.FromResult(teams.Messages[id].Message.ToJsonString().Contains("resolved", StringComparison.Ordinal)));

        // The visitor rates it on the card.
        var (_, _, rating) = await teams.UntilAsync(message => TeamsStandIn.HasButton(message, "5 ★"));
        Shown(await teams.PressAsync(Chat, TeamsStandIn.CardOf(rating), "5 ★", "visitor"));
        Assert.Equal(5, (await NewestAsync()).Stars);
        Assert.Single(teams.Messages.Values, message => TeamsStandIn.Text(message.Message) == "Yes, with papers.");
        Assert.Equal("visitor@university.example", (await ContactAsync())?.Email);
    }

    [Fact]
    public async Task A_channel_that_fails_at_first_has_the_card_once()
    {
        await ConnectAsync();
        await teams.SayAsync(Chat, "May I bring my cat?", "visitor");
        var (_, _, offer) = await teams.UntilAsync(message => TeamsStandIn.HasButton(message, "Yes, pass it on"));
        teams.Failures.Enqueue(HttpStatusCode.ServiceUnavailable);
        teams.Failures.Enqueue(HttpStatusCode.TooManyRequests);

        await teams.PressAsync(Chat, TeamsStandIn.CardOf(offer), "Yes, pass it on", "visitor");

        await teams.UntilAsync(message => TeamsStandIn.HasButton(message, "Take"));
        Assert.Single(teams.Messages.Values, message => TeamsStandIn.HasButton(message.Message, "Take"));
    }

    private async Task ConnectAsync()
    {
        var (words, _) = await site.Services.GetRequiredService<IStaffChannelCodes>().MakeAsync("", "admin", default);
        await teams.SayAsync(StaffChannel + ";messageid=1", words, "admin", inChannel: true);
        await teams.UntilAsync(message => TeamsStandIn.Text(message).Contains("Whole office", StringComparison.Ordinal));
    }

    private async Task<Case> NewestAsync()
    {
        var conversation = await site.Services.GetRequiredService<IConversationStore>().FindAsync("msteams", Chat, default);
        return (await site.Services.GetRequiredService<ICaseStore>().NewestAsync(conversation!.Id, default))!;
    }

    private async Task<Contact?> ContactAsync()
    {
        var conversation = await site.Services.GetRequiredService<IConversationStore>().FindAsync("msteams", Chat, default);
        return await site.Services.GetRequiredService<IContactStore>().FindAsync(conversation!.Id, default);
    }

    private static JsonObject Shown(JsonObject response)
    {
        Assert.True(response["type"]!.GetValue<string>() == "application/vnd.microsoft.card.adaptive", response.ToJsonString());
        return (JsonObject)response["value"]!.DeepClone();
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
