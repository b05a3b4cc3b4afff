export const id = 161;
export const ids = [161];
export const modules = {

/***/ 65161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76799);
/** The forge's artifacts, by its own client: 5 MB, so only post loads it, and only when something is to be uploaded. */

/** Resolves with the artifact's id. `files` are absolute, below `root`; their paths in the artifact are relative to it. */
async function uploadArtifact(name, files, root) {
    const { id } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, [...files], root);
    if (id === undefined)
        throw new Error('the service gave no id');
    return id;
}


/***/ })

};
