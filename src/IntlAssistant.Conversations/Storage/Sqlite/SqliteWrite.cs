using System.Data.Common;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>A write that waits for its turn, and whoever awaits it.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Whether it runs outside of any transaction.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether it is to run; once it is, it can no longer be cancelled.</summary>
    public abstract bool Begin();

    /// <summary>Does the work inside a transaction. A fault of the work itself is kept for <see cref="Finish"/>.</summary>
    /// <returns>Whether the work stands; otherwise it must be undone.</returns>
    public abstract bool Run(DbConnection connection);

    /// <summary>Tells the caller, after the commit.</summary>
    public abstract void Finish();

    /// <summary>Tells the caller that nothing is stored.</summary>
    public abstract void Fail(Exception error);
}

/// <inheritdoc/>
internal sealed class SqliteWrite<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) : SqliteWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _fault;

    public Task<T> Done => _done.Task;

    public override bool Begin() =>
        !cancellationToken.IsCancellationRequested || !_done.TrySetCanceled(cancellationToken);

    public override bool Run(DbConnection connection)
    {
        _fault = null;
        try
        {
            // SQLite's calls are synchronous beneath: the task is complete when it is returned.
            _result = work(connection).GetAwaiter().GetResult();
            return true;
        }
        catch (Exception fault) when (fault is not Microsoft.Data.Sqlite.SqliteException)
        {
            // The caller's own fault, an illegal move of a case for one: his write alone is undone.
            _fault = fault;
            return false;
        }
    }

    public override void Finish()
    {
        if (_fault is null)
        {
            _done.TrySetResult(_result!); // set by Run
        }
        else
        {
            _done.TrySetException(_fault);
        }
    }

    public override void Fail(Exception error) => _done.TrySetException(error);
}
