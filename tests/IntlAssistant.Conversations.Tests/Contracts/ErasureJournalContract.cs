using System.Text;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Retention;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>What was erased stays erased, also when last night's backup is restored.</summary>
public abstract class ErasureJournalContract : IAsyncLifetime
{
    private const string Mark = "canary";
    private const string Staff = "0123456789abcdef0123456789abcdef";

    private readonly string _folder = Directory.CreateTempSubdirectory("journal-").FullName;
    private readonly Said _said = new();
    private TestStores? _stores;

    internal FakeTime Time { get; } = new();

    internal TestStores Stores => _stores ?? throw new InvalidOperationException("The stores are not open.");

    private string Journal => Path.Combine(_folder, "journal", "erasures.jsonl");

    [Fact]
    public async Task What_was_erased_after_the_backup_is_erased_again_before_anybody_is_served_and_no_byte_of_it_is_left()
    {
        var other = await Stores.StartAsync("other");
        await Stores.AskAsync(other);
        var (conversation, of) = await FillAsync();
        await SaveAsync();
        var own = await Stores.Erasure.EraseAsync(conversation.Id, ErasureActors.Visitor, null, default);

        await RestoreAsync();
        Assert.NotEmpty(await MarkedAsync());
        await OpenStoresAsync();
        var again = await Stores.OpenAsync();

        Assert.Null(await Stores.Conversations.FindAsync(conversation.Id, default));
        Assert.Null(await Stores.Cases.FindAsync(of, default));
        Assert.Empty(await Stores.Search.FindAsync(Mark, 10, default));
        Assert.NotEmpty(await Stores.TranscriptAsync(other));
        var found = await Stores.Erasure.FindAsync(own!.Id, default);
        Assert.Equal((own.Id, own.At, own.By), (found!.Id, found.At, found.By));
        Assert.Equal(own.Places.Where(place => place.Count > 0), found.Places);
        Assert.Equal((ErasureActors.Again, 1), (again!.By, again.Places.Single(place => place.Place == "conversations").Count));
        Assert.Equivalent(new[] { again.Id, own.Id }, (await Stores.Retention.ReceiptsAsync(10, default)).Select(receipt => receipt.Id), strict: true);
        Assert.Contains(_said.Lines, line => line.Contains("1 conversations that had been erased since were there again", StringComparison.Ordinal));
        await CloseAsync();
        Assert.Empty(await MarkedAsync());
        Assert.DoesNotContain(_said.Lines, line => line.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_start_finds_nothing_to_do_and_what_the_visitor_wrote_after_the_erasure_stays()
    {
        var (conversation, _) = await FillAsync();
        var receipt = await Stores.Erasure.EraseAsync(conversation.Id, ErasureActors.Visitor, _ => A.Reply("gone"), default);
        await Stores.AskAsync(conversation, "after");

        await RestartAsync();

        Assert.Equal(2, (await Stores.TranscriptAsync(conversation)).Count);
        Assert.Equal([receipt!.Id], (await Stores.Retention.ReceiptsAsync(10, default)).Select(each => each.Id));
    }

    [Fact]
    public async Task The_journal_names_nobody_and_no_conversation()
    {
        var (conversation, of) = await FillAsync();
        await Stores.Erasure.EraseAsync(conversation.Id, Staff, null, default);

        var line = Assert.Single(await File.ReadAllLinesAsync(Journal));

        Assert.Contains("\"by\":\"staff\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Staff, line, StringComparison.Ordinal);
        Assert.DoesNotContain(conversation.Id.ToString(), line.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(conversation.UserId, line, StringComparison.Ordinal);
        Assert.DoesNotContain($":{of.Value}", line.Replace("\"count\":1", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, line, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Journal));
        }
    }

    [Fact]
    public async Task What_grew_too_old_since_the_backup_is_deleted_before_anybody_is_served_too()
    {
        var young = await Stores.StartAsync("young");
        await Stores.AskAsync(young);
        var (erased, _) = await FillAsync();
        await SaveAsync();
        await Stores.Erasure.EraseAsync(erased.Id, ErasureActors.Visitor, null, default);
        Time.Move(TimeSpan.FromDays(31));

        await RestoreAsync();
        await OpenStoresAsync();
        Stores.Kept.Conversations = 30;
        await Stores.OpenAsync();

        Assert.Null(await Stores.Conversations.FindAsync(young.Id, default));
    }

    [Fact]
    public async Task What_retention_deleted_is_erased_again_even_where_the_setting_would_keep_it_now()
    {
        var old = await Stores.StartAsync("old");
        await Stores.AskAsync(old);
        await SaveAsync();
        Stores.Kept.Conversations = 30;
        Time.Move(TimeSpan.FromDays(31));
        Assert.NotNull(await Stores.Retention.RunAsync(default));

        await RestoreAsync();
        await OpenStoresAsync();
        Stores.Kept.Conversations = 0;
        await Stores.OpenAsync();

        Assert.Null(await Stores.Conversations.FindAsync(old.Id, default));
        Assert.Contains(await Stores.Retention.ReceiptsAsync(10, default), receipt => receipt.By == RetentionActors.Run);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_hinders_no_erasure_is_told_and_gets_it_when_it_can()
    {
        await CloseAsync();
        Directory.Delete(Path.GetDirectoryName(Journal)!, recursive: true); // made by the first start
        await File.WriteAllTextAsync(Path.GetDirectoryName(Journal)!, "a file where the folder should be");
        await OpenStoresAsync();
        await Stores.OpenAsync();
        var (conversation, _) = await FillAsync();

        var receipt = await Stores.Erasure.EraseAsync(conversation.Id, ErasureActors.Visitor, null, default);

        Assert.NotNull(receipt);
        Assert.Equal($"The erasure journal {Journal} cannot be written: what is erased now would come back with a backup of before. Let this user write there, or name another place in Storage:ErasureFolder.", Stores.Journal.Problem);
        Assert.Single(_said.Lines, line => line.Contains("cannot be written", StringComparison.Ordinal));

        File.Delete(Path.GetDirectoryName(Journal)!);
        await Stores.FollowAsync();

        Assert.Null(Stores.Journal.Problem);
        Assert.Contains(receipt.Id.ToString(), Assert.Single(await File.ReadAllLinesAsync(Journal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_is_gone_is_begun_anew_from_the_database_and_that_is_told()
    {
        var (conversation, _) = await FillAsync();
        var receipt = await Stores.Erasure.EraseAsync(conversation.Id, ErasureActors.Visitor, null, default);
        await CloseAsync();
        File.Delete(Journal);

        await OpenStoresAsync();
        await Stores.OpenAsync();

        Assert.Contains(receipt!.Id.ToString(), Assert.Single(await File.ReadAllLinesAsync(Journal)), StringComparison.Ordinal);
        Assert.Contains(_said.Lines, line => line.Contains("was missing and is begun anew from the 1 receipts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_a_power_cut_left_half_is_written_anew_and_damaged_ones_hinder_no_others()
    {
        var (first, _) = await FillAsync();
        await Stores.Erasure.EraseAsync(first.Id, ErasureActors.Visitor, null, default);
        var second = await Stores.StartAsync("second");
        await Stores.Erasure.EraseAsync(second.Id, ErasureActors.Visitor, null, default);
        await CloseAsync();
        var whole = await File.ReadAllTextAsync(Journal);

        await File.WriteAllTextAsync(Journal, whole[..^40]);
        await OpenStoresAsync();
        await Stores.OpenAsync();
        Assert.Null(Stores.Journal.Problem);
        Assert.Equal(whole, await File.ReadAllTextAsync(Journal));
        await CloseAsync();

        await File.WriteAllTextAsync(Journal, whole.TrimEnd('\n'));
        await OpenStoresAsync();
        await Stores.OpenAsync();
        Assert.Null(Stores.Journal.Problem);
        Assert.Equal(whole, await File.ReadAllTextAsync(Journal));
        await CloseAsync();

        await File.WriteAllTextAsync(Journal, "{\"mine\":true}\nnonsense\n" + whole);
        await OpenStoresAsync();
        await Stores.OpenAsync();
        Assert.Contains("has lines that cannot be read (2)", Stores.Journal.Problem, StringComparison.Ordinal);
        Assert.Contains(_said.Lines, line => line.Contains("has 2 lines that cannot be read", StringComparison.Ordinal));
    }

    public async Task InitializeAsync()
    {
        await OpenStoresAsync();
        await Stores.OpenAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Where the database is.</summary>
    internal abstract void Locate(StorageOptions options);

    /// <summary>Makes a backup, as the office does at night.</summary>
    internal abstract Task SaveAsync();

    /// <summary>Puts the backup in the place of what is there; the stores are closed.</summary>
    internal abstract Task PutBackAsync();

    /// <summary>The files and tables in which a word stands; the stores are closed.</summary>
    internal abstract Task<IReadOnlyList<string>> FindAsync(string word);

    internal Task<TestStores> OpenAsync(string journal, params IEnumerable<Action<IServiceCollection>> further) => Task.FromResult(TestStores.Open(
        options =>
        {
            Locate(options);
            options.ErasureFolder = Path.Combine(_folder, journal);
        },
        Time,
        services =>
        {
            services.AddLogging(logging => logging.AddProvider(new Provider(_said)).SetMinimumLevel(LogLevel.Trace));
            foreach (var more in further)
            {
                more(services);
            }
        }));

    /// <summary>A visitor with all that he and staff can leave, each with the mark in it.</summary>
    internal async Task<(Conversation Conversation, CaseId Case)> FillAsync()
    {
        var conversation = await Stores.StartAsync("marked", reference: "{\"name\":\"canary-reference\"}");
        await Stores.Contacts.SaveAsync(conversation.Id, new Contact("canary@mail.example", Contact.CaseReplies, Time.Now), default);
        var saved = Assert.IsType<AttachmentsSaved.Done>(await Stores.Attachments.SaveAsync(
            conversation.Id, [new SentFile("canary-name.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 canary-content"))], default));
        var asked = await Stores.Conversations.AcceptAsync(
            conversation.Id, A.Message("m1", $"canary question {AttachmentReference.Of(saved.Attachments[0].Id)}"), turnIsDue: true, default);
        var committed = await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            ThroughOutbox = true,
            Activities = [A.Reply("canary answer") with { Receipt = "{\"canary\":1}" }],
            Cases = [new CaseChange.Open(CaseState.Waiting, "asked", "canary-topic", null, "visitor") { Desk = "visa" }],
        });
        var of = Assert.IsType<TurnCommitted.Done>(committed).Opened[0];
        await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Activities = [A.Message(text: "canary reply", origin: ActivityOrigin.Staff) with { Author = "ada" }],
            Cases = [new CaseChange.Move(of, CaseState.Assigned, "canary-reason", "ada"), new CaseChange.Answer(of, "ada"), new CaseChange.Note(of, "ada", "canary note")],
        });
        return (conversation, of);
    }

    internal async Task CloseAsync()
    {
        if (_stores is not null)
        {
            await _stores.DisposeAsync();
            _stores = null;
        }
    }

    private async Task OpenStoresAsync() => _stores = await OpenAsync("journal");

    private async Task RestartAsync()
    {
        await CloseAsync();
        await OpenStoresAsync();
        await Stores.OpenAsync();
    }

    private async Task RestoreAsync()
    {
        await CloseAsync();
        await PutBackAsync();
    }

    private Task<IReadOnlyList<string>> MarkedAsync() => FindAsync(Mark);

    private sealed class Provider(ILogger logger) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }

    private sealed class Said : ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Add($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
