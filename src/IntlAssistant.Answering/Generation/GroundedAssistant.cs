using IntlAssistant.Answering.Generation.Understanding;
using IntlAssistant.Answering.Privacy;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Receipts;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Answering.Generation;

/// <summary>Words in a model's sentences what <see cref="Assistant"/> has decided to answer by quoting. The model is no source and decides nothing.</summary>
/// <remarks>
/// Whatever the model does, there is never an answer where there would be none without it, except to a question that it put in other
/// words of the same meaning; what it writes is read by nobody before it was checked; and when it is slow, down, over its budget or
/// writes nonsense, the reply is what it would be without it. Safe to use from many threads.
/// </remarks>
public sealed class GroundedAssistant : IAssistant
{
    private readonly Assistant assistant;
    private readonly GenerationOptions options;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Strangers strangers;
    private readonly Wording wording;
    private readonly QuestionWriter questions;

    /// <summary>Puts a model beside an assistant.</summary>
    /// <param name="assistant">What decides.</param>
    /// <param name="knowledge">The office's content.</param>
    /// <param name="model">The model.</param>
    /// <param name="verifier">Checks what it writes.</param>
    /// <param name="options">How it is used.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it is told when the model was of no use; <see langword="null"/> for nowhere.</param>
    public GroundedAssistant(
        Assistant assistant,
        IKnowledge knowledge,
        IChatClient model,
        IReplyVerifier verifier,
        GenerationOptions options,
        TimeProvider time,
        ILogger<GroundedAssistant>? logger = null)
    {
        this.assistant = assistant;
        this.options = options;
        this.time = time;
        log = logger ?? NullLogger<GroundedAssistant>.Instance;
        strangers = new Strangers(knowledge);
        var writer = new ModelWriter(model, options);
        wording = new Wording(assistant, writer, verifier);
        questions = new QuestionWriter(assistant, writer);
    }

    /// <summary>What a model contributed then, when a reply is made again from its receipt; <see langword="null"/> when it is asked.</summary>
    internal ReceiptModel? Recorded { get; init; }

    /// <inheritdoc/>
    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken) => ReplyAsync(question, null, cancellationToken);

    /// <inheritdoc/>
    public async Task<Reply> ReplyAsync(Question question, IProgress<WordedSoFar>? progress, CancellationToken cancellationToken)
    {
        var decided = await assistant.ReplyAsync(question, cancellationToken).ConfigureAwait(false);
        if (!Wording.MayWord(decided) && !questions.MayHelp(question, decided))
        {
            return decided;
        }

        using var patience = new CancellationTokenSource(options.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var best = decided;
        try
        {
            var said = WithoutPersons(question);
            var (understood, rewritten) = Wording.MayWord(decided)
                ? (decided, null)
                : await questions.AskAgainAsync(question, said, decided, either.Token).ConfigureAwait(false);
            best = rewritten is null ? decided : WithReceipt(question, understood, understood, new ReceiptModel(options.Model, "", [], null, rewritten));
            if (!Wording.MayWord(understood))
            {
                return best;
            }

            var worded = await wording.WordAsync(said, (Reply.Answer)understood, Recorded, progress, either.Token).ConfigureAwait(false);
            return worded is { } done
                ? WithReceipt(question, understood, done.Reply, new ReceiptModel(options.Model, done.Rules, done.Shown, done.Output, rewritten))
                : best;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.ModelTooSlow(log, options.TurnTimeout);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Any client may be plugged in, and throw what it likes: the visitor gets his answer all the same.
            Log.ModelNotUsed(log, failure.GetType().Name);
        }

        return best;
    }

    // A model of some service learns nothing of who asks.
    private Question WithoutPersons(Question question)
    {
        var anybody = strangers.Anybody();
        return question with
        {
            Text = PersonalData.Strip(Cut(question.Text), anybody).Text,
            History = [.. question.History.TakeLast(QuestionWriter.Reach)
                .Select(turn => turn with { Text = PersonalData.Strip(Cut(turn.Text), anybody).Text })],
        };
    }

    private string Cut(string text) => text.Length > assistant.Options.LongestQuestion ? text[..assistant.Options.LongestQuestion] : text;

    private Reply WithReceipt(Question question, Reply decided, Reply reply, ReceiptModel model) =>
        reply with { Receipt = assistant.Receive(question, reply) with { Model = model, Near = decided.Receipt?.Near } };
}
