using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Crash;

/// <summary>Works without end and says on standard output what has been acknowledged to it, until it is killed.</summary>
internal static class CrashWorker
{
    public const int Conversations = 6;

    public static async Task<int> RunAsync(string folder, string run)
    {
        await using var stores = TestStores.Open(options => options.DataFolder = folder, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(i => Task.Run(() => WorkAsync(stores, $"c{i}", run))));
        return 0;
    }

    private static async Task WorkAsync(TestStores stores, string name, string run)
    {
        var conversation = await stores.StartAsync(name, reference: "{}");
        for (var i = 0; ; i++)
        {
            var accepted = await stores.AskAsync(conversation, $"{run}-{i}");
            Console.WriteLine($"accepted {name} {accepted.Activity.Sequence} {accepted.Activity.ActivityId}");
            if (i % 3 != 0)
            {
                conversation = await AnswerAsync(stores, conversation, accepted.Activity.Sequence);
            }
        }
    }

    private static async Task<Conversation> AnswerAsync(TestStores stores, Conversation conversation, long sequence)
    {
        var committed = await stores.Conversations.CommitAsync(
            new TurnCommit
            {
                Conversation = conversation,
                Answers = sequence,
                Activities = [A.Reply($"to {sequence}"), A.Reply("more")],
                ThroughOutbox = true,
                Speaker = Speaker.Bot,
                State = $$"""{"answered":{{sequence}}}""",
            },
            default);
        var done = (TurnCommitted.Done)committed;
        Console.WriteLine($"answered {conversation.ChannelConversationId} {sequence} {done.Activities[0].Sequence}");
        return done.Conversation;
    }
}
