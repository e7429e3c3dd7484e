using System.Collections.Concurrent;
using System.Globalization;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace IntlAssistant.Bot.Tests.Staff;

/// <summary>One owner of the floor, over ten thousand interleavings of visitor, bot, two members of staff, second deliveries, time-outs and crashes.</summary>
public sealed class FloorInterleavingTests(ITestOutputHelper output) : IDisposable
{
    private const int Interleavings = 10_000;
    private const int AtOnce = 64;
    private const int MostSteps = 6;

    private static readonly string[] Words =
        ["ask", "escalate", "person", "Yes, pass it on", "No, thank you", "Back to the assistant", "5 ★", "me@example.org", "No e-mail address"];

    private readonly TestFolder folder = new();

    [Fact]
    public async Task The_bot_never_talks_over_a_person_and_nothing_is_lost_or_doubled()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        CrashingStore? store = null;
        await using var bot = TestBot.Build(folder, assistant: new FakeAssistant { OnAsked = AnswerAsync }, more: services =>
        {
            var made = services.Last(service => service.ServiceType == typeof(IConversationStore));
            services.AddSingleton<IConversationStore>(provider =>
                store = new CrashingStore((IConversationStore)ActivatorUtilities.CreateInstance(provider, made.ImplementationType!)));
        });
        _ = bot.Store;
        var stories = new ConcurrentDictionary<ConversationId, Story>();
        store!.OnCommit = id => stories[id].NextCrash();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Interleavings),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) =>
            {
                var story = await BeginAsync(bot, number, new Random(seed + number));
                stories[story.Conversation] = story;
                await story.RunAsync();
            });

        var commits = store.Commits.ToLookup(commit => commit.Turn.Conversation.Id);
        foreach (var story in stories.Values)
        {
            await story.VerifyAsync([.. commits[story.Conversation]]);
        }

        Assert.Contains(stories.Values, story => story.WasHeld);
        Assert.Contains(stories.Values, story => story.HasCrashed);
    }

    public void Dispose() => folder.Dispose();

    private static Task<Reply> AnswerAsync(Question question, CancellationToken cancellationToken) => Task.FromResult<Reply>(question.Text switch
    {
        "escalate" => SomeReplies.Escalate(),
        "person" => SomeReplies.Escalate(EscalationReason.PersonAsked, null),
        _ => SomeReplies.Answer("An answer."),
    });

    private static async Task<Story> BeginAsync(TestBot bot, int number, Random random)
    {
        var (conversation, _) = await bot.Store.StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = "directline",
                ChannelConversationId = number.ToString(CultureInfo.InvariantCulture),
                UserId = TestBot.Visitor,
                Locale = "en",
                StartedAt = bot.Time.GetUtcNow(),
            },
            default);
        return new Story(bot, conversation.Id, random);
    }

    /// <summary>What happens in one conversation, as the seed has it.</summary>
    private sealed class Story(TestBot bot, ConversationId conversation, Random random)
    {
        private readonly Lock gate = new();
        private readonly ConcurrentDictionary<string, long> accepted = [];
        private readonly ConcurrentBag<string> said = [];
        private readonly ConcurrentBag<string> refused = [];
        private readonly IStaffDesk desk = bot.Get<IStaffDesk>();
        private readonly ICaseStore cases = bot.Get<ICaseStore>();
        private readonly TurnRunner runner = bot.Get<TurnRunner>();
        private int texts;
        private bool mayCrash = true;

        public ConversationId Conversation => conversation;

        public bool HasCrashed { get; private set; }

        public bool WasHeld { get; private set; }

        public Crash NextCrash()
        {
            lock (gate)
            {
                var crash = mayCrash ? random.Next(12) switch { 0 => Crash.Before, 1 => Crash.After, _ => Crash.None } : Crash.None;
                HasCrashed |= crash != Crash.None;
                return crash;
            }
        }

        public async Task RunAsync()
        {
            var steps = Next(2, MostSteps + 1);
            for (var step = 0; step < steps; step++)
            {
                // Now and then two or three at the same moment.
                await Task.WhenAll(Enumerable.Range(0, Next(1, 4)).Select(_ => StepAsync()));
            }

            mayCrash = false;
            foreach (var sequence in accepted.Values.Order())
            {
                await runner.RunAsync(new PendingTurn(conversation, sequence, default), isInline: false, default);
            }
        }

        public async Task VerifyAsync(IReadOnlyList<(TurnCommit Turn, TurnCommitted.Done Done)> commits)
        {
            var stored = await bot.Store.ReadAsync(conversation, 0, int.MaxValue, default);
            Assert.Equal(accepted.Count, stored.Count(activity => activity.Origin == ActivityOrigin.Visitor));
            Assert.Equal(Enumerable.Range(1, stored.Count).Select(place => (long)place), stored.Select(activity => activity.Sequence));
            Assert.Equal(accepted.Values.Order(), commits.Select(commit => commit.Turn.Answers).OfType<long>().Order());
            FloorWasKept([.. commits.OrderBy(commit => commit.Done.Conversation.Version)]);
            StaffWereHeardOnce(stored);
            await CasesWentTheirWayAsync();
        }

        /// <summary>Each commit was made over the one before it, so that the floor's owners follow one another.</summary>
        private static void FloorWasKept(IReadOnlyList<(TurnCommit Turn, TurnCommitted.Done Done)> commits)
        {
            Assert.All(commits.Zip(commits.Skip(1)), pair => Assert.Equal(pair.First.Done.Conversation, pair.Second.Turn.Conversation));
            foreach (var (turn, done) in commits)
            {
                var isHeld = turn.Conversation.Speaker == Speaker.Staff && turn.Speaker == Speaker.Staff;
                Assert.False(isHeld && done.Activities.Any(activity => activity.Origin == ActivityOrigin.Bot), "The bot spoke while a person had the floor.");
                Assert.True(turn.Activities.Count(activity => activity.Origin == ActivityOrigin.Bot) <= 1, "The bot said two things to one.");
            }
        }

        private void StaffWereHeardOnce(IReadOnlyList<StoredActivity> stored)
        {
            var heard = stored.Where(activity => activity.Origin == ActivityOrigin.Staff).Select(activity => TestBot.Read(activity).Text!).ToList();
            Assert.Equal(heard.Distinct(), heard);
            Assert.Subset(heard.ToHashSet(), said.ToHashSet());
            Assert.Empty(heard.Intersect(refused));
        }

        private async Task CasesWentTheirWayAsync()
        {
            var all = await cases.OfConversationAsync(conversation, default);
            foreach (var each in all)
            {
                Assert.Contains(each.History[0].State, CaseTransitions.Beginnings);
                Assert.All(each.History.Zip(each.History.Skip(1)), pair => Assert.True(
                    pair.First.State == pair.Second.State || CaseTransitions.IsLegal(pair.First.State, pair.Second.State)));
                Assert.Equal(each.State, each.History[^1].State);
                Assert.Equal(each.State == CaseState.Assigned, each.State == CaseState.Assigned && each.Assignee is not null);
                WasHeld |= each.History.Any(change => change.State == CaseState.Assigned);
            }

            var open = all.Where(each => CaseTransitions.IsOpen(each.State)).ToList();
            Assert.InRange(open.Count, 0, 1);
            var now = await bot.Store.FindAsync(conversation, default);
            Assert.Equal(Floor.Of(open.Count == 1 ? open[0].State : null), now!.Speaker);
        }

        private async Task StepAsync()
        {
            try
            {
                await (Next(0, 10) switch
                {
                    < 4 => VisitorAsync(),
                    < 6 => BotAsync(),
                    6 => TimeOutAsync(),
                    _ => StaffAsync(Next(0, 2) == 0 ? "ada" : "bob"),
                });
            }
            catch (CrashException)
            {
                // Whoever was at it is gone; what was accepted comes back after the next start.
            }
        }

        /// <summary>Few ids, so that many deliveries are second ones.</summary>
        private async Task VisitorAsync()
        {
            var id = $"a{Next(0, 6)}";
            var message = TestBot.AMessage(Words[Next(0, Words.Length)]) with { Id = id };
            var acceptance = await bot.Store.AcceptAsync(
                conversation,
                new NewActivity(id, ActivityOrigin.Visitor, ActivityTypes.Message, true, _ => System.Text.Json.JsonSerializer.Serialize(message, ActivityJson.Default.Activity)),
                turnIsDue: true,
                default);
            accepted[id] = acceptance.Activity.Sequence;
            if (Next(0, 2) == 0)
            {
                await runner.RunAsync(new PendingTurn(conversation, acceptance.Activity.Sequence, default), isInline: false, default);
            }
        }

        private async Task BotAsync()
        {
            if (AnyAccepted() is { } sequence)
            {
                await runner.RunAsync(new PendingTurn(conversation, sequence, default), isInline: false, default);
            }
        }

        private async Task TimeOutAsync()
        {
            if (AnyAccepted() is { } sequence)
            {
                await runner.GiveUpAsync(new PendingTurn(conversation, sequence, default), isInline: false, default);
            }
        }

        private async Task StaffAsync(string staff)
        {
            var newest = await cases.NewestAsync(conversation, default);
            var text = $"{staff} {Interlocked.Increment(ref texts)}";
            if (newest is null)
            {
                await SayAsync(text, desk.BeginAsync(conversation, staff, text, default));
                return;
            }

            var action = new StaffAction(newest.Id, staff, Next(0, 2) == 0 ? newest.Version : null);
            await (Next(0, 8) switch
            {
                0 => desk.TakeAsync(action, default),
                1 or 2 => SayAsync(text, desk.ReplyAsync(action, text, default)),
                3 => SayAsync(text, desk.ResolveAsync(action, "answered", text, default)),
                4 => desk.GiveBackAsync(action, null, default),
                5 => desk.TransferAsync(action, null, null, default),
                6 => desk.NoteAsync(action, "A note.", default),
                _ => SayAsync(text, desk.BeginAsync(conversation, staff, text, default)),
            });
        }

        private async Task<StaffOutcome> SayAsync(string text, Task<StaffOutcome> saying)
        {
            var outcome = await saying;
            (outcome is StaffOutcome.Done ? said : refused).Add(text);
            return outcome;
        }

        private long? AnyAccepted()
        {
            var sequences = accepted.Values.ToArray();
            return sequences.Length == 0 ? null : sequences[Next(0, sequences.Length)];
        }

        private int Next(int from, int to)
        {
            lock (gate)
            {
                return random.Next(from, to);
            }
        }
    }
}
