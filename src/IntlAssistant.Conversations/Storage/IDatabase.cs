using System.Data.Common;

namespace IntlAssistant.Conversations.Storage;

/// <summary>Where the stores keep things. The first use opens it and brings its schema up to date.</summary>
internal interface IDatabase : IDisposable
{
    /// <summary>Opens the database and applies what its schema lacks; once, however often it is called.</summary>
    /// <exception cref="StorageException">It cannot be opened, or it is not ours.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Checks that there is room for more.</summary>
    /// <exception cref="StorageException">There is too little, and small writes may go through where a visitor's message would not.</exception>
    void CheckSpace();

    /// <summary>Reads; everything read in one call is of one moment.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Reads by a single statement, which is of one moment by itself.</summary>
    Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellationToken);

    /// <summary>Writes in one transaction: when this returns, it is on the disk; when it throws, nothing is stored.</summary>
    /// <remarks>
    /// Cancelling takes back a write that has not begun. The function may be called a second time when the
    /// transaction it ran in could not be committed, so it must do nothing but write to the connection.
    /// </remarks>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Leaves nothing of what was deleted in any file of the database.</summary>
    /// <returns>Whether it is so; not when somebody read on for seconds, and then the next call, or the closing, does it.</returns>
    Task<bool> ScrubAsync(CancellationToken cancellationToken);
}
