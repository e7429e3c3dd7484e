using IntlAssistant.Cli.Tests.Shell;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Cli.Tests.Replay;

/// <summary>Replies in a server's data folder.</summary>
public sealed class StoredReplyTests
{
    [Fact]
    public async Task A_stored_reply_is_found_by_its_id_and_listed()
    {
        using var office = new Office();
        var file = office.At("receipt.json");
        await office.Run("ask", "What does a degree cost?", "--receipt", file);
        var id = await StoreAsync(office.At("data"), await File.ReadAllTextAsync(file));

        var ran = await office.Run("replay", id, "--data", office.At("data"));
        Assert.Equal(0, ran.Code);
        Assert.Contains("today    the same", ran.Output, StringComparison.Ordinal);

        var listed = await office.Run("replay", "--data", office.At("data"));
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(id)} .* answer .* What does a degree cost", listed.Output);

        (await office.Run("replay", "other|0000001", "--data", office.At("data"))).IsRefused("No reply 'other|0000001' with a receipt is stored");
    }

    private static async Task<string> StoreAsync(string folder, string receipt)
    {
        await using var services = new ServiceCollection().AddConversations(options => options.DataFolder = folder).BuildServiceProvider();
        var store = services.GetRequiredService<IConversationStore>();
        var (conversation, _) = await store.StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = "directline",
                ChannelConversationId = "chat",
                UserId = "dl_visitor",
                StartedAt = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
            },
            CancellationToken.None);
        var reply = new NewActivity(null, ActivityOrigin.Bot, "message", IsVisible: true, _ => "{}") { Receipt = receipt };
        var committed = await store.CommitAsync(
            new TurnCommit { Conversation = conversation, Activities = [reply], Speaker = conversation.Speaker, State = conversation.State }, CancellationToken.None);
        return Assert.IsType<TurnCommitted.Done>(committed).Activities[0].ActivityId;
    }
}
